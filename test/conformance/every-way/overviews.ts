import { expect } from 'vitest';
import { mayAnywhere, mayOn, mayRead } from '../../harness/access-table.ts';
import type { UnitName } from '../../harness/office.ts';
import { everyType, registry } from '../prepare.ts';
import { ask, codeOf, everyone, named, records, subjects } from './scene.ts';

/** The page of every unit of both offices, by everybody: those see it who read something of the unit by their roles. */
async function askUnitOverviews(): Promise<void> {
  const types = (registry.overviews.unit?.lists ?? []).map(({ type }) => registry.getType(type).type);
  for (const [who, subject] of everyone())
    for (const office of new Set(records.map((record) => record.office)))
      for (const unit of Object.keys(office.units) as UnitName[]) {
        const answer = await ask('getUnitOverview', subject, (client) =>
          client.get(`/api/units/${office.units[unit]}/overview`),
        );
        const place = { office, unit, createdBy: '', parties: [] };
        const sees = types.some((type) => mayOn(subject, type, 'read', place));
        expect([who, office.code, unit, answer.status]).toEqual([who, office.code, unit, sees ? 200 : 404]);
      }
}

/** What is told beside a form: of the people whom somebody may read, to those who write such records. */
async function askBeside(): Promise<void> {
  const people = records.filter(({ bundle }) => bundle.type.name === 'person');
  for (const [who, subject] of everyone())
    for (const [name, { type }] of everyType) {
      const answer = await ask('readBeside', subject, (client) =>
        client.post(`/api/records/${name}/beside`, {
          id: null,
          people: people.map(({ id }) => id),
          span: { from: '2018-07-01', to: '2018-07-31' },
        }),
      );
      const writes = mayAnywhere(subject, type, 'create') || mayAnywhere(subject, type, 'save');
      const expected = !type.beside ? 'not-found' : writes ? 'past' : 'not-allowed';
      expect([who, name, named(answer)]).toEqual([who, name, expected]);
      if (codeOf(answer) !== 'ok') continue;
      const told = (answer.body as { people: { id: string }[] }).people.map(({ id }) => id).sort();
      const known = people.filter((one) => mayRead(subject, one.bundle.type, one)).map(({ id }) => id);
      expect([who, name, told]).toEqual([who, name, known.sort()]);
    }
}

/** Reminding of many at once, and noting that everything about a record is printed. */
async function askRemindersAndDossiers(): Promise<void> {
  for (const [who, subject] of everyone())
    for (const record of records) {
      const { type } = record.bundle;
      const reminded = await ask('remindMany', subject, (client) =>
        client.post(`/api/records/${type.name}/reminders`, { ids: [record.id] }),
      );
      const acts = type.access.some(
        ({ role, rights, scope }) => role === subject.role && scope === 'office' && rights.includes('act'),
      );
      const expected = !type.deadline ? 'not-found' : acts ? 'past' : 'not-allowed';
      expect([who, record.mark, named(reminded)]).toEqual([who, record.mark, expected]);
      if (codeOf(reminded) === 'ok' && subject.office !== record.office)
        expect(reminded.text).toContain('not-found');
      const noted = await ask('noteDossier', subject, (client) =>
        client.post(`/api/records/${type.name}/${record.id}/dossier`),
      );
      const prints = type.dossier !== undefined && mayRead(subject, type, record);
      expect([who, record.mark, noted.status]).toEqual([who, record.mark, prints ? 200 : 404]);
    }
}

/** The supervisors' view is for its duty alone, and leaves with those who also may export. */
async function askSupervision(): Promise<void> {
  for (const [who, subject] of everyone()) {
    const period = 'from=2018-01-01&to=2018-12-31';
    const seen = await ask('getSupervision', subject, (client) => client.get(`/api/supervision?${period}`));
    const taken = await ask('exportSupervision', subject, (client) =>
      client.get(`/api/supervision/export?${period}`),
    );
    const may = registry.duties.supervision.includes(subject.role ?? '');
    expect([who, seen.status, taken.status]).toEqual([
      who,
      may ? 200 : 403,
      may && subject.exports ? 200 : 403,
    ]);
  }
}

/** Collecting reported figures: who reads them sees what is asked for, the office asks, and heads approve. */
async function askCollection(): Promise<void> {
  const { type, workflow } = registry.getType('reported-figure');
  const indicator = registry.getType('reported-indicator').type;
  const approving = workflow.actions['handedIn']?.['approve']?.roles ?? [];
  for (const [who, subject] of everyone()) {
    const seen = await ask('getCollection', subject, (client) => client.get('/api/collection?period=2018'));
    const sees = mayAnywhere(subject, type, 'read') && mayAnywhere(subject, indicator, 'read');
    expect([who, seen.status]).toEqual([who, sees ? 200 : 403]);
    const called = await ask('callForFigures', subject, (client) =>
      client.post('/api/collection', { period: '2018-01-01..2018-01-03' }),
    );
    const calls = type.access.some(
      ({ role, rights, scope }) => role === subject.role && scope === 'office' && rights.includes('create'),
    );
    expect([who, called.status]).toEqual([who, calls ? 200 : 403]);
    for (const { id, version, bundle, office, state } of records.filter((one) => one.bundle.type === type)) {
      const figures = [{ id, version }];
      const approved = await ask('approveFigures', subject, (client) =>
        client.post('/api/collection/approvals', { figures }),
      );
      // A draft is not approved by anybody; that there is one is told to those who may read it.
      const reads = subject.office === office && mayAnywhere(subject, bundle.type, 'read');
      expect([who, state, codeOf(approved) === 'ok']).toEqual([who, state, false]);
      if (!reads) expect([who, codeOf(approved)]).toEqual([who, 'not-found']);
      if (!approving.includes(subject.role ?? '')) expect(approved.status).not.toBe(200);
    }
  }
}

/** The leaders' page: everybody has one, and it counts what they may read. */
async function askCockpit(): Promise<void> {
  const { key, lists } = registry.overviews.cockpit ?? { key: [], lists: [] };
  let seen = 0;
  for (const [who, subject] of everyone()) {
    const answer = await ask('getCockpit', subject, (client) => client.get('/api/cockpit?period=2018'));
    expect([who, answer.status]).toEqual([who, 200]);
    const page = answer.body as {
      figures: { indicator: string; value: number; values: (number | null)[] }[];
      lists: { name: string; records: { id: string }[] }[];
      parts: { figure: { indicator: string } }[];
      work: object | null;
    };
    for (const { indicator } of [...page.figures, ...page.parts.map(({ figure }) => figure)]) {
      const bundle = everyType.find(([, { indicators }]) =>
        indicators.some(({ name }) => name === indicator),
      );
      const type = bundle?.[1].type ?? registry.getType('reported-figure').type;
      expect([who, indicator, mayAnywhere(subject, type, 'read')]).toEqual([who, indicator, true]);
    }
    const readable = lists.filter(({ type }) => mayAnywhere(subject, registry.getType(type).type, 'read'));
    expect([who, page.lists.map(({ name }) => name)]).toEqual([who, readable.map(({ name }) => name)]);
    for (const { records: named } of page.lists)
      for (const { id } of named) {
        const record = records.find((one) => one.id === id);
        if (record)
          expect([who, record.mark, mayRead(subject, record.bundle.type, record)]).toEqual([
            who,
            record.mark,
            true,
          ]);
        seen += 1;
      }
    const decided = everyType.some(
      ([, { type, procedure }]) => procedure !== undefined && mayAnywhere(subject, type, 'read'),
    );
    expect([who, page.work !== null]).toEqual([who, decided]);
  }
  expect([key.length > 0, seen > 0]).toEqual([true, true]);
}

/** Figures side by side: of what somebody may read; they leave with those who may export; what is kept is its owner's. */
async function askExplorations(): Promise<void> {
  for (const [who, subject] of everyone()) {
    for (const [name, { type, indicators }] of everyType) {
      const [first] = indicators;
      if (!first) continue;
      const query = `indicators=${first.name}&period=2018&step=half&by=month`;
      const seen = await ask('explore', subject, (client) => client.get(`/api/explore?${query}`));
      const taken = await ask('exportExploration', subject, (client) =>
        client.get(`/api/explore/export?${query}`),
      );
      const may = mayAnywhere(subject, type, 'read');
      // Twenty of them in a minute are enough for anybody.
      const expected = may && subject.exports ? 200 : 403;
      expect([who, name, seen.status]).toEqual([who, name, may ? 200 : 403]);
      if (taken.status !== 429) expect([who, name, taken.status]).toEqual([who, name, expected]);
    }
    const choice = { indicators: ['outbound.approved-batches'], period: '2018' };
    const id = `00000000-0000-7000-8000-0000000001${String(subjects.indexOf(subject)).padStart(2, '0')}`;
    const kept = await ask('saveExploration', subject, (client) =>
      client.put(`/api/explorations/${id}`, { name: who, choice, forOffice: false }),
    );
    const shared = await ask('saveExploration', subject, (client) =>
      client.put(`/api/explorations/${id}`, { name: who, choice, forOffice: true }),
    );
    const shares = registry.duties.reports.includes(subject.role ?? '');
    expect([who, kept.status, shared.status]).toEqual([who, 200, shares ? 200 : 403]);
    if (shares)
      await ask('saveExploration', subject, (client) =>
        client.put(`/api/explorations/${id}`, { name: who, choice, forOffice: false }),
      );
  }
  for (const [who, subject] of everyone()) {
    const list = await ask('listExplorations', subject, (client) => client.get('/api/explorations'));
    const { explorations } = list.body as { explorations: { name: string }[] };
    expect([who, explorations.map(({ name }) => name)]).toEqual([who, [who]]);
    for (const other of subjects.filter((one) => one !== subject)) {
      const id = `00000000-0000-7000-8000-0000000001${String(subjects.indexOf(other)).padStart(2, '0')}`;
      const gone = await ask('deleteExploration', subject, (client) =>
        client.delete(`/api/explorations/${id}`),
      );
      expect([who, other.login, gone.status]).toEqual([who, other.login, 404]);
    }
  }
}

/** Pages that look at several types, and who gets what of them. */
export const overviewWays: readonly { readonly name: string; readonly asks: () => Promise<void> }[] = [
  { name: 'the page of a unit is for those who read something of it', asks: askUnitOverviews },
  { name: 'beside a form only people are told of whom its writer may read', asks: askBeside },
  { name: 'reminding of many, and the whole print, go by the same table', asks: askRemindersAndDossiers },
  { name: 'the leaders’ page is everybody’s, over what they may read', asks: askCockpit },
  { name: 'figures side by side go by the same table, and choices are their owner’s', asks: askExplorations },
  { name: 'the supervisors’ view is for its duty alone', asks: askSupervision },
  {
    name: 'reported figures are asked for by the office, seen by those who read them, approved by heads',
    asks: askCollection,
  },
];
