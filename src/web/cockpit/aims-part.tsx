import { Link } from 'react-router';
import { addresses } from '../addresses.ts';
import { figureText } from '../figures/figure-words.ts';
import { useLanguage } from '../language.tsx';
import type { FigureLine } from '../records.ts';
import { useWords } from '../use-words.ts';
import type { CockpitPage } from './cockpit-page.tsx';
import { cockpitWords } from './cockpit-words.ts';

type Light = 'good' | 'behind' | 'late';
const words = { good: 'lightGood', behind: 'lightBehind', late: 'lightLate' } as const;
const order: Readonly<Record<Light, number>> = { late: 0, behind: 1, good: 2 };

/** What the declaration says it should reach has no time to reach it in: it is there, or it is not. */
const lightOf = ({ aim, target = 0, value }: FigureLine): Light =>
  aim?.light ?? (value >= target ? 'good' : 'behind');

/** Everything that has a target, what is late first; the light is a word too. */
export function AimsPart({ page }: { readonly page: CockpitPage }) {
  const { lang, w } = useLanguage();
  const s = useWords(cockpitWords);
  const lines = [...page.aims].sort((a, b) => order[lightOf(a)] - order[lightOf(b)]);
  const good = lines.filter((line) => lightOf(line) === 'good').length;
  return (
    <section className="cockpit-part aims-part" aria-labelledby="cockpit-aims">
      <div className="part-head">
        <h2 id="cockpit-aims">{s('aims')}</h2>
        {lines.length > 0 && (
          <span className="soft">{s('aimsCount', { good, bad: lines.length - good })}</span>
        )}
      </div>
      {lines.length === 0 ? (
        <p className="soft">{s('noAims')}</p>
      ) : (
        <ul className="aims">
          {lines.map((line) => {
            const label = lang === 'zh' ? line.label : line.en;
            const light = lightOf(line);
            const reached = line.aim?.reached;
            return (
              <li key={line.indicator}>
                <span className="aim-name">{label}</span>
                <span className={`aim-light ${light}`}>{w(words[light])}</span>
                <span className="aim-numbers">
                  <Link
                    to={addresses.figure(line.indicator, page.period.name, page.period.name)}
                    state={{ from: location.pathname + location.search }}
                    aria-label={`${figureText(line.value)}${line.unit}${w('colon')}${w('openRecords', { label, period: page.period.label })}`}
                  >
                    {figureText(line.value)}
                  </Link>{' '}
                  / {figureText(line.target ?? 0)}
                  {line.unit}
                  {reached !== undefined && reached !== null && <> · {reached}%</>}
                </span>
                <span className="aim-bar" aria-hidden>
                  <span
                    className={light}
                    style={{
                      width: `${Math.max(0, Math.min(100, reached ?? (100 * line.value) / (line.target || 1)))}%`,
                    }}
                  />
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
