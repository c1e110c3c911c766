import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { chinaTime } from '../instants.ts';
import { useMe } from '../session.tsx';
import { useIsClosed } from './closed-view.ts';
import { watermarkLines } from './watermark-words.ts';

const now = (): string => chinaTime(new Date().toISOString());

/** The present minute; that of a print is the minute of the print. */
function useMinute(): string {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), 60_000);
    const beforePrint = () => flushSync(() => setAt(now()));
    window.addEventListener('beforeprint', beforePrint);
    return () => {
      clearInterval(timer);
      window.removeEventListener('beforeprint', beforePrint);
    };
  }, []);
  return at;
}

/**
 * Who looks, of which office, when: pale and repeated over the page. It is a drawing, not a background, for browsers
 * leave backgrounds out of prints. It takes no room, no click, and no ear hears it.
 */
export function Watermark() {
  const me = useMe();
  const closed = useIsClosed();
  const at = useMinute();
  if (me.watermark === 'off') return null;
  const [who, when] = watermarkLines(me, at);
  const shown = me.watermark === 'both' && closed;
  return (
    <svg className={`watermark${shown ? ' is-shown' : ''}`} aria-hidden focusable="false">
      <defs>
        <pattern
          id="watermark"
          width="300"
          height="170"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-20)"
        >
          <text x="10" y="60">
            {who}
          </text>
          <text x="10" y="80">
            {when}
          </text>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#watermark)" />
    </svg>
  );
}
