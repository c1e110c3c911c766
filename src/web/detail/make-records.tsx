import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { labelOf } from '../../model/label.ts';
import type { MadeFrom } from '../../model/made-from.ts';
import type { RecordType } from '../../model/record-type.ts';
import { targetOf } from '../../model/registry.ts';
import { call } from '../client.ts';
import { useDomain } from '../domain.tsx';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';
import type { WutongRecord } from '../records.ts';
import { may, useMe } from '../session.tsx';

/** What can be made from a record in one go: letters to every office that has people in a delegation. */
export function MakeRecords({ record }: { readonly record: WutongRecord }) {
  const { registry } = useDomain();
  const me = useMe();
  return registry.types.flatMap(({ type }) => {
    const { madeFrom } = type;
    if (!madeFrom || targetOf(type, madeFrom.reference) !== record.type) return [];
    const offered = madeFrom.states.includes(record.state) && may(me, type.name, 'create');
    if (!offered || madeFrom.make(record.values, []).length === 0) return [];
    return [<Make key={type.name} {...{ type, madeFrom, record }} />];
  });
}

function Make(props: {
  readonly type: RecordType;
  readonly madeFrom: MadeFrom;
  readonly record: WutongRecord;
}) {
  const { type, madeFrom, record } = props;
  const { lang, w } = useLanguage();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const make = async (): Promise<void> => {
    setBusy(true);
    try {
      const params = { type: record.type, id: record.id, made: type.name };
      const { records } = await call('makeRecords', { params });
      const label = labelOf(type.name, type, lang);
      if (records.length === 0) message.info(w('madeNone', { label }));
      else message.success(w('made', { n: records.length, label }));
      for (const queryKey of [['list'], ['work'], ['figures'], ['search']])
        void queries.invalidateQueries({ queryKey });
    } catch (error) {
      message.error(problemText(error, lang));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button loading={busy} onClick={() => void make()}>
      {labelOf(type.name, madeFrom, lang)}
    </Button>
  );
}
