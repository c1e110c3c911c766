import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Radio } from 'antd';
import type { BaseChoice as Choice } from '../../model/indicator.ts';
import { call, type CallOutput } from '../client.ts';
import { useLanguage } from '../language.tsx';
import { problemText } from '../problem.ts';

/** What last year's value is where there are both, what was reported and what is counted now; heads choose. */
export function BaseChoice({ base }: { readonly base: CallOutput<'listFigures'>['base'] }) {
  const { lang, w } = useLanguage();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const choosing = useMutation({
    mutationFn: (first: Choice) => call('setFigureBase', { body: { first } }),
    onError: (error) => void message.error(problemText(error, lang)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['figures'] }),
  });
  const chosen = w(base.first === 'told' ? 'baseTold' : 'baseRecords');
  if (!base.maySet)
    return (
      <>
        {w('baseChoice')}
        {w('colon')}
        {chosen}
      </>
    );
  return (
    <>
      <span id="base-choice">{w('baseChoice')}</span>
      {w('colon')}
      <Radio.Group
        aria-labelledby="base-choice"
        value={base.first}
        disabled={choosing.isPending}
        onChange={({ target }) => choosing.mutate(target.value as Choice)}
        options={[
          { value: 'told', label: w('baseTold') },
          { value: 'records', label: w('baseRecords') },
        ]}
      />
    </>
  );
}
