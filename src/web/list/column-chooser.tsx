import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import type { RecordType } from '../../model/record-type.ts';
import { useLanguage } from '../language.tsx';
import { columnLabel } from './list-columns.ts';

/** Which columns the list shows; kept on this computer for this person. */
export function ColumnChooser(props: {
  readonly type: RecordType;
  readonly possible: readonly string[];
  readonly columns: readonly string[];
  readonly isUsual: boolean;
  choose(columns: readonly string[] | undefined): void;
}) {
  const { type, possible, columns, isUsual, choose } = props;
  const { lang, w } = useLanguage();
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      content={
        <div className="column-chooser">
          <Checkbox.Group
            value={[...columns]}
            options={possible.map((name) => ({
              value: name,
              label: columnLabel(type, name, lang),
              disabled: name === type.title,
            }))}
            onChange={choose}
          />
          <Button size="small" disabled={isUsual} onClick={() => choose(undefined)}>
            {w('resetColumns')}
          </Button>
        </div>
      }
    >
      <Button icon={<SettingOutlined aria-hidden />} className="column-button">
        {w('columns')}
      </Button>
    </Popover>
  );
}
