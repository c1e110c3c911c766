import { Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import { widgets } from '../../fields/widgets.gen.ts';
import type { FieldServices } from '../../fields/widgets.ts';
import type { Values } from '../../model/field.ts';
import { labelOf } from '../../model/label.ts';
import type { RecordType } from '../../model/record-type.ts';
import { chinaTime } from '../instants.ts';
import { useLanguage } from '../language.tsx';
import type { RecordPage } from '../records.ts';
import { formValues } from './form-values.ts';
import { differences, firstChoice, merged, type Side } from './versions.ts';

/** Somebody saved the record meanwhile: both versions side by side, to be chosen entry by entry. */
export function StaleDialog(props: {
  readonly type: RecordType;
  readonly base: Values | undefined;
  readonly mine: Values;
  readonly page: RecordPage;
  readonly services: FieldServices;
  onClose(): void;
  onSave(values: Values, page: RecordPage): void;
}) {
  const { type, base, mine, page, services, onClose, onSave } = props;
  const { lang, w } = useLanguage();
  const names = type.pages
    .flatMap(({ fields }) => fields)
    .filter((name) => type.fields[name]?.written === 'form');
  const theirs = formValues(type, page.record.values);
  const found = differences({ names: [...new Set(names)], base, mine, theirs });
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>(() => firstChoice(found));
  const open = found.filter(({ name }) => chosen[name] === undefined).length;
  const all = (side: Side) => setChosen(Object.fromEntries(found.map(({ name }) => [name, side])));
  const title = (id: string) => page.titles[id] ?? services.title(id);

  const version = (name: string, side: Side, value: unknown) => {
    const field = type.fields[name];
    const widget = field && widgets[field.kind.name];
    const id = `version-${name}-${side}`;
    return (
      <td className={chosen[name] === side ? 'chosen' : undefined}>
        <Radio
          id={id}
          name={`version-${name}`}
          checked={chosen[name] === side}
          onChange={() => setChosen({ ...chosen, [name]: side })}
        >
          {w(side)}
        </Radio>
        <div>
          {widget && (
            <widget.Cell
              field={field}
              value={value ?? undefined}
              lang={lang}
              title={title}
              services={{ file: services.file }}
              path={name}
            />
          )}
        </div>
      </td>
    );
  };
  return (
    <Modal
      open
      width={960}
      title={w('staleTitle')}
      onCancel={onClose}
      footer={
        <div className="row end wrap">
          {open > 0 && <span role="status">{w('chooseAll', { n: open })}</span>}
          <Button onClick={onClose}>{w('back')}</Button>
          <Button
            type="primary"
            disabled={open > 0}
            onClick={() => onSave(merged(found, chosen, mine), page)}
          >
            {w('saveChosen')}
          </Button>
        </div>
      }
    >
      <p>
        {w('updatedBy', {
          name: page.titles[page.record.updatedBy] ?? '',
          at: chinaTime(page.record.updatedAt),
        })}
        {lang === 'zh' ? '。' : '. '}
        {found.length === 0 ? w('noDifference') : w('staleHint')}
      </p>
      {found.length > 0 && (
        <>
          <div className="row">
            <Button size="small" onClick={() => all('mine')}>
              {w('useAllMine')}
            </Button>
            <Button size="small" onClick={() => all('theirs')}>
              {w('useAllTheirs')}
            </Button>
          </div>
          <div className="table-frame">
            <table className="versions">
              <tbody>
                {found.map(({ name, mine: own, theirs: other, by }) => {
                  const field = type.fields[name];
                  return (
                    <tr key={name}>
                      <th scope="row">
                        {field && labelOf(name, field, lang)}
                        {by === 'both' && <span className="conflict">{w('bothChanged')}</span>}
                      </th>
                      {version(name, 'mine', own)}
                      {version(name, 'theirs', other)}
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Modal>
  );
}
