import type { Example } from '../../src/model/examples.ts';
import type { Registry } from '../../src/model/registry.ts';
import type { ServerAddress } from '../../test/harness/database.ts';
import { exercisesOf } from '../../test/harness/exercise-type.ts';
import { openTestMachine } from '../../test/harness/machine.ts';
import { makeOffice } from '../../test/harness/office.ts';
import { createStatementRecorder } from '../../test/harness/record-statements.ts';
import { notice, page } from './markdown.ts';

/** The SQL that requests send, so that a review sees it change: one page for each type. */
export async function statementPages(
  server: ServerAddress,
  registry: Registry,
  examples: Readonly<Record<string, readonly Example[]>>,
): Promise<Record<string, string>> {
  const recorder = createStatementRecorder();
  const test = await openTestMachine(server, { registry, wrap: recorder.wrap });
  try {
    const pages: Record<string, string> = {};
    for (const bundle of registry.types) {
      const office = await makeOffice(test);
      const exercises = await exercisesOf(test.machine, office, bundle, examples);
      const parts: string[] = [];
      for (const { name, run } of exercises) {
        recorder.take();
        await run();
        const texts = new Set(recorder.take().map((statement) => statement.text.replace(/\s+/g, ' ').trim()));
        parts.push(
          `## ${name}`,
          `\`\`\`sql\n${[...texts].map((text) => `${broken(text)};`).join('\n\n')}\n\`\`\``,
        );
      }
      pages[bundle.type.name] = page(
        notice,
        `# ${bundle.type.label} · ${bundle.type.name}: statements`,
        ...parts,
      );
    }
    return pages;
  } finally {
    await test.close();
  }
}

// One clause a line: a diff then shows the clause.
function broken(text: string): string {
  return text.replace(
    / (?=(?:SELECT|FROM|WHERE|ORDER BY|LIMIT|SET|VALUES|RETURNING|AND|UNION|FOR UPDATE)\b)/g,
    '\n  ',
  );
}
