import { useEffect, useSyncExternalStore } from 'react';
import { call } from '../client.ts';
import { connection } from '../connection.ts';
import { useLanguage } from '../language.tsx';

/** Says when the server cannot be reached, when its database is away, and when nothing can be saved. */
export function Banners() {
  const { w } = useLanguage();
  const { reach, readOnly } = useSyncExternalStore(connection.subscribe, connection.get);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let gone = false;
    const ask = async () => {
      try {
        const health = await call('health', {});
        connection.set({ readOnly: health.readOnly, reach: health.database ? 'good' : 'busy' });
      } catch {
        // `call` has already noted it.
      }
      if (!gone) timer = setTimeout(() => void ask(), connection.get().reach === 'good' ? 60_000 : 5_000);
    };
    timer = setTimeout(() => void ask(), reach === 'good' ? 2_000 : 5_000);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [reach]);
  return (
    <div aria-live="polite">
      {reach === 'offline' && <p className="banner warn">{w('offline')}</p>}
      {reach === 'busy' && <p className="banner warn">{w('busy')}</p>}
      {readOnly && <p className="banner warn">{w('readOnly')}</p>}
    </div>
  );
}
