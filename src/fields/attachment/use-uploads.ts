import { useLayoutEffect, useRef, useState } from 'react';
import { errorText, isWutongError } from '../../model/errors.ts';
import { say } from '../say.ts';
import type { InputProps, StoredFile } from '../widgets.ts';
import { refusalOf } from './check-file.ts';
import { attachmentLimits } from './kind.ts';

/** A file on its way, or one that did not arrive. */
export interface Pending {
  readonly key: number;
  readonly file: File;
  readonly percent: number;
  readonly refusal?: string;
  /** Sending it once more may help. */
  readonly again?: boolean;
}

/** Sends files one beside the other and puts their ids into the entry as they arrive. */
export function useUploads(props: InputProps) {
  const { field, value, onChange, services, lang } = props;
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const [arrived, setArrived] = useState<Readonly<Record<string, StoredFile>>>({});
  const counter = useRef(0);
  const ids = Array.isArray(value) ? value.map(String) : [];

  // Two files may arrive between two renderings: each adds to what the other left.
  const latest = useRef<{ ids: readonly string[]; onChange: InputProps['onChange'] }>({ ids, onChange });
  useLayoutEffect(() => {
    latest.current = { ids, onChange };
  });
  const put = (next: readonly string[]) => {
    latest.current = { ...latest.current, ids: next };
    latest.current.onChange(next.length === 0 ? undefined : next);
  };

  const drop = (key: number) => setPending((all) => all.filter((item) => item.key !== key));
  const change = (key: number, part: Partial<Pending>) =>
    setPending((all) => all.map((item) => (item.key === key ? { ...item, ...part } : item)));

  const send = (file: File) => {
    const key = ++counter.current;
    const limits = attachmentLimits(field.options);
    const waiting = pending.filter((item) => item.refusal === undefined).length;
    const length = latest.current.ids.length + waiting + 1;
    const refusal =
      length > limits.maxFiles
        ? errorText('too-many-files', { label: field.label, max: limits.maxFiles, length }, lang)
        : refusalOf(file, field.options, lang);
    setPending((all) => [...all, { key, file, percent: 0, ...(refusal === undefined ? {} : { refusal }) }]);
    if (refusal !== undefined) return;
    services
      .upload(file, field, (percent) => change(key, { percent }))
      .then(
        (stored) => {
          drop(key);
          setArrived((all) => ({ ...all, [stored.id]: stored }));
          put([...latest.current.ids.filter((id) => id !== stored.id), stored.id]);
        },
        (error: unknown) =>
          change(key, {
            again: true,
            refusal: isWutongError(error)
              ? errorText(error.code, error.params, lang)
              : say(
                  lang,
                  `文件“${file.name}”没有传上去，请重试。`,
                  `“${file.name}” did not arrive; please try again.`,
                ),
          }),
      );
  };

  return {
    ids,
    pending,
    send,
    drop,
    sendAgain: (item: Pending) => {
      drop(item.key);
      send(item.file);
    },
    remove: (id: string) => put(latest.current.ids.filter((other) => other !== id)),
    fileOf: (id: string): StoredFile | undefined => services.file(id) ?? arrived[id],
  };
}
