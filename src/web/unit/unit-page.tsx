import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { Notice } from '../../ui/notice.tsx';
import { addresses } from '../addresses.ts';
import { call, type CallOutput } from '../client.ts';
import { useDomain } from '../domain.tsx';
import { useLanguage } from '../language.tsx';
import { dayOf, dayWords } from '../process/day-words.ts';
import { hasCode } from '../problem.ts';
import { useMe } from '../session.tsx';
import { Asked, SettingsPage } from '../settings/settings-page.tsx';
import { NotFound } from '../shell/not-found.tsx';
import { useWords } from '../use-words.ts';
import { unitsSeen } from './reads-office.ts';
import { UnitCases } from './unit-cases.tsx';
import { UnitChoice } from './unit-choice.tsx';
import { CountCards } from './count-cards.tsx';
import { UnitPlan } from './unit-plan.tsx';
import { unitWords } from './unit-words.ts';

export type Overview = CallOutput<'getUnitOverview'>;

/** What a unit has open and owes, in one look: its own people see their unit, the office any. */
export function UnitPage() {
  const { id } = useParams();
  const me = useMe();
  const { registry } = useDomain();
  const s = useWords(unitWords);
  const navigate = useNavigate();
  const seen = unitsSeen(registry, me);
  if (seen === 'none') return <NotFound />;
  // The office has no plan of its own to look at first: it chooses.
  const unit = id ?? (seen === 'own' ? me.unit.id : undefined);
  return (
    <SettingsPage
      title={seen === 'own' ? s('own') : s('ofUnits')}
      lead={s('lead')}
      actions={
        seen === 'all' && <UnitChoice value={unit} onChoose={(next) => void navigate(addresses.unit(next))} />
      }
    >
      {unit === undefined ? <Notice title={s('chooseFirst')} /> : <Loaded key={unit} unit={unit} />}
    </SettingsPage>
  );
}

function Loaded({ unit }: { readonly unit: string }) {
  const s = useWords(unitWords);
  // Under `list`, so that it is asked again after every save.
  const query = useQuery({
    queryKey: ['list', 'unit-overview', unit],
    queryFn: ({ signal }) => call('getUnitOverview', { params: { id: unit } }, { signal }),
    placeholderData: keepPreviousData,
  });
  if (query.isError && hasCode(query.error, 'not-found', 'bad-request'))
    return <Notice title={s('noUnit')} />;
  return <Asked query={query}>{(page) => <Overviewed page={page} />}</Asked>;
}

function Overviewed({ page }: { readonly page: Overview }) {
  const { lang } = useLanguage();
  const me = useMe();
  const { registry } = useDomain();
  const s = useWords(unitWords);
  const declared = registry.overviews.unit?.lists ?? [];
  const part = (owed: boolean) =>
    declared
      .filter((one) => (one.owed ?? false) === owed)
      .flatMap((one) => {
        const list = page.lists.find(({ name }) => name === one.name);
        return list ? [{ declared: one, list }] : [];
      });
  const suspension = page.suspension;
  const plan = registry.findType(registry.overviews.unit?.plan.type ?? '')?.type;
  return (
    <>
      <div className="unit-head">
        <h2>{page.unit.name}</h2>
        {suspension === null ? (
          <span className="state-tag tone-good">{s('accepted')}</span>
        ) : (
          <div className={suspension.status === 'confirmed' ? 'banner bad' : 'banner warn'} role="status">
            <strong>{s(suspension.status === 'confirmed' ? 'suspended' : 'proposed')}</strong>
            {'　'}
            {s('suspendedSince', { day: dayWords(dayOf(suspension.since), page.today, lang) })}{' '}
            {suspension.why}
            {suspension.reason !== '' && ` ${suspension.reason}`}
          </div>
        )}
      </div>
      <section className="settings-part" aria-labelledby="unit-owed">
        <h2 id="unit-owed">{s('owed')}</h2>
        <CountCards parts={part(true)} today={page.today} />
      </section>
      <UnitCases rows={page.cases} more={page.moreCases} />
      {page.plans.map((one) => (
        <UnitPlan key={one.year} use={one} linked={plan !== undefined && readsPlan(me.rights, plan.name)} />
      ))}
      <section className="settings-part" aria-labelledby="unit-travels">
        <h2 id="unit-travels">{s('travels')}</h2>
        <CountCards parts={part(false)} today={page.today} />
      </section>
    </>
  );
}

function readsPlan(rights: Readonly<Record<string, readonly string[]>>, type: string): boolean {
  return (rights[type] ?? []).includes('read');
}
