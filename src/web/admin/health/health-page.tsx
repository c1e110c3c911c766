import { useQuery } from '@tanstack/react-query';
import { call } from '../../client.ts';
import { Asked, SettingsPage } from '../../settings/settings-page.tsx';
import { useWords } from '../../use-words.ts';
import { healthLines } from './health-lines.ts';
import { healthWords } from './health-words.ts';

/** How the installation and the office are, by what somebody has to do. */
export function HealthPage() {
  const s = useWords(healthWords);
  const health = useQuery({
    queryKey: ['admin-health'],
    queryFn: async ({ signal }) => {
      const [numbers, { check }] = await Promise.all([
        call('getHealth', {}, { signal }),
        call('getAuditCheck', {}, { signal }),
      ]);
      return { numbers, check };
    },
  });
  return (
    <SettingsPage title={s('title')} lead={s('lead')}>
      <Asked query={health}>
        {({ numbers, check }) => (
          <section className="settings-part">
            <div className="table-frame" tabIndex={0} role="region" aria-label={s('title')}>
              <table className="settings-table">
                <thead>
                  <tr>
                    <th scope="col">{s('item')}</th>
                    <th scope="col">{s('state')}</th>
                  </tr>
                </thead>
                <tbody>
                  {healthLines(numbers, check, s).map(({ name, text, light }) => (
                    <tr key={name}>
                      <th scope="row">{s(name)}</th>
                      <td>
                        <span className={`health-light health-${light}`}>{s(light)}</span> {text}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </section>
        )}
      </Asked>
    </SettingsPage>
  );
}
