import { sql } from 'kysely';
import type { Registry } from '../../model/registry.ts';
import { usualWording } from '../../reading/wording/usual-wording.ts';
import type { WordingEntry, WordingKind } from '../../reading/wording/wording-entry.ts';
import { compile } from '../database/compile.ts';
import type { Row, Transaction } from '../database/database.ts';
import type { MayRead } from '../indicators/list-figures.ts';

/** The type in which an office keeps wordings of its own. */
const wordingType = 'wording';

const kinds: Readonly<Record<string, WordingKind>> = {
  typo: 'typo',
  fullForm: 'full-form',
  regions: 'regions',
  name: 'name',
};
const grounds: Readonly<Record<WordingKind, string>> = {
  typo: '常见的错误写法',
  doubled: '重复',
  'full-form': '用全称或加引号',
  regions: '涉台港澳用语',
  name: '规范的名称',
  own: '本单位的规范写法',
};

/**
 * The wordings that a draft of an office is checked for: its own first, then the usual ones without those that it allows
 * or has another word for.
 */
export async function readWordings(
  tx: Transaction,
  registry: Registry,
  mayRead: MayRead,
): Promise<readonly WordingEntry[]> {
  const bundle = registry.findType(wordingType);
  if (!bundle || mayRead(bundle.type) !== 'all') return usualWording;
  const rows = await tx.query(
    compile(
      sql`SELECT wrong, treatment, proper, ground, why, within FROM wording
        WHERE office_id = ${tx.officeId}::uuid AND state = 'inUse' ORDER BY id`,
      'own-wordings',
    ),
  );
  const own = new Set(rows.map(({ wrong }) => String(wrong)));
  return [
    ...rows.filter(({ treatment }) => treatment !== 'allow').map(asEntry),
    ...usualWording.filter(({ wrong }) => !own.has(wrong)),
  ];
}

function asEntry({ wrong, treatment, proper, ground, why, within }: Row): WordingEntry {
  const kind = kinds[String(ground)] ?? 'own';
  const right = proper === null ? undefined : String(proper);
  const longer =
    within === null
      ? []
      : String(within)
          .split(/[、，,；;\s]+/)
          .filter((word) => word !== '');
  return {
    kind,
    wrong: String(wrong),
    why: why === null ? grounds[kind] : String(why),
    // 外办 is part of 市外办, which takes its place.
    within: right?.includes(String(wrong)) ? [...longer, right] : longer,
    ...(right === undefined ? {} : { right }),
    ...(treatment === 'ask' ? { question: true as const } : {}),
  };
}
