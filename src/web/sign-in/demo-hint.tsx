import { useLanguage } from '../language.tsx';

/** Says quietly that nothing here is real, and where the demonstration accounts are told. */
export function DemoHint() {
  const { w } = useLanguage();
  return (
    <aside className="door-demo" aria-label={w('demoTitle')}>
      <strong>{w('demoTitle')}</strong>
      <p>{w('demoHint')}</p>
    </aside>
  );
}
