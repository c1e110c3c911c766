import { Typography } from 'antd';
import { RadioEntry } from '../radio-entry.tsx';
import { say } from '../say.ts';
import type { InputProps } from '../widgets.ts';
import { secrecyLevels } from './kind.ts';

/** The three levels, and a word about what must not be entered at all. */
export function Input(props: InputProps) {
  const answers = Object.entries(secrecyLevels).map(([value, { label, en }]) => ({
    value,
    label: say(props.lang, label, en),
  }));
  return (
    <div>
      <RadioEntry {...props} answers={answers} />
      <Typography.Text type="secondary" style={{ display: 'block', fontSize: 12 }}>
        {say(
          props.lang,
          '秘密、机密、绝密事项请走线下渠道，不要录入。',
          'Matters marked as state secrets go offline and are not entered here.',
        )}
      </Typography.Text>
    </div>
  );
}
