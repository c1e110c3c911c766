import { RadioEntry } from '../radio-entry.tsx';
import { say } from '../say.ts';
import type { InputProps } from '../widgets.ts';

export function Input(props: InputProps) {
  return (
    <RadioEntry
      {...props}
      answers={[
        { value: true, label: say(props.lang, '是', 'Yes') },
        { value: false, label: say(props.lang, '否', 'No') },
      ]}
    />
  );
}
