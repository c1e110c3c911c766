import { useQuery } from '@tanstack/react-query';
import { labelOf } from '../../../model/label.ts';
import { dutyNames, type Registry } from '../../../model/registry.ts';
import { call } from '../../client.ts';
import { useDomain } from '../../domain.tsx';
import { useLanguage } from '../../language.tsx';
import { useMe } from '../../session.tsx';
import { SettingsPage } from '../../settings/settings-page.tsx';
import { useWords } from '../../use-words.ts';
import { roleWords } from './role-words.ts';

/** What each role may do, out of the declarations, and who holds it. */
export function RolesPage() {
  const { lang, w } = useLanguage();
  const s = useWords(roleWords);
  const { registry } = useDomain();
  const { duties } = useMe();
  // The audit administrator reads what roles may do, and sees no accounts.
  const sees = duties.includes('accounts') || duties.includes('roles');
  const accounts = useQuery({
    queryKey: ['admin-accounts', ''],
    queryFn: ({ signal }) => call('listAccounts', {}, { signal }),
    enabled: sees,
  });
  const holders = (role: string): string[] =>
    (accounts.data?.accounts ?? [])
      .filter((one) => one.active && one.roles.some((held) => held.role === role && held.inForce))
      .map(({ name }) => name);
  return (
    <SettingsPage title={s('title')} lead={s('lead')}>
      <section className="settings-part">
        <div className="table-frame" tabIndex={0} role="region" aria-label={s('title')}>
          <table className="settings-table role-table">
            <thead>
              <tr>
                <th scope="col">{s('title')}</th>
                <th scope="col">{s('rights')}</th>
                <th scope="col">{s('duties')}</th>
                {sees && <th scope="col">{s('holders')}</th>}
              </tr>
            </thead>
            <tbody>
              {registry.roles.map((role) => {
                const people = holders(role.name);
                const given = dutyNames.filter((duty) => registry.duties[duty].includes(role.name));
                return (
                  <tr key={role.name}>
                    <th scope="row">{labelOf(role.name, role, lang)}</th>
                    <td data-label={s('rights')}>
                      <Rights registry={registry} role={role.name} />
                    </td>
                    <td data-label={s('duties')}>
                      {given.map((duty) => s(duty === 'export' ? 'exporting' : duty)).join(w('listComma')) ||
                        '—'}
                    </td>
                    {sees && (
                      <td data-label={s('holders')}>
                        {people.length === 0 ? (
                          <span className="soft">{s('nobody')}</span>
                        ) : (
                          people.slice(0, 12).join(w('listComma')) +
                          (people.length > 12 ? ` … ${people.length}` : '')
                        )}
                      </td>
                    )}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </section>
    </SettingsPage>
  );
}

function Rights({ registry, role }: { readonly registry: Registry; readonly role: string }) {
  const { lang, w } = useLanguage();
  const s = useWords(roleWords);
  const lines = registry.types.flatMap(({ type }) =>
    type.access
      .filter((grant) => grant.role === role)
      .map(
        ({ rights, scope }) =>
          `${labelOf(type.name, type, lang)}（${s(scope)}）${w('colon')}${rights.map((right) => s(right)).join(w('listComma'))}`,
      ),
  );
  if (lines.length === 0) return <span className="soft">{s('noRights')}</span>;
  return (
    <>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </>
  );
}
