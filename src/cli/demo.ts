import { civilDateOf } from '../model/date.ts';
import { withClient } from '../engine/embedded/make-database.ts';
import type { Engine } from '../engine/open-engine.ts';
import { eraseDemo, readDemoState, writeDemoState } from '../demo/demo-state.ts';
import { demoYearOf, loadDemo } from '../demo/load-demo.ts';
import { defaultSeed } from '../demo/seed.ts';
import { UsageError, type Command } from './command.ts';
import { withEngine } from './open.ts';
import { progressBar } from './progress-bar.ts';
import { readOptions } from './read-options.ts';
import { sealAudit } from './seal-audit.ts';

export const demo: Command = {
  name: 'demo',
  usage: 'demo [--year Y] [--reset]',
  about: '装入演示数据 / load the demonstration; --reset erases it first',
  async run(context) {
    const { options } = readOptions(context.args, { year: 'string', reset: 'boolean' });
    const year = options.year === undefined ? undefined : readYear(options.year, '--year');
    return withEngine(context, 'refuse', async (engine) => {
      const { state, empty } = await readDemoState(engine.owner);
      if (options.reset || state === 'loading') await eraseDemo(engine.owner, engine.home);
      else if (!empty) {
        context.note('库中已有数据；要重新装入演示数据请加 --reset / there are data already; use --reset');
        return 1;
      }
      await fillDemo(engine, year, context.note);
      return 0;
    });
  },
};

/** Loads the demonstration with a progress bar; one that is cut off is made anew at the next start. */
export async function fillDemo(
  engine: Engine,
  year: number | undefined,
  note: (line: string) => void,
): Promise<void> {
  const { machine, owner } = engine;
  const fromEnv = process.env['WUTONG_DEMO_YEAR'];
  const chosen =
    year ?? (fromEnv ? readYear(fromEnv, 'WUTONG_DEMO_YEAR') : demoYearOf(civilDateOf(machine.clock.now())));
  await writeDemoState(owner, 'loading', chosen);
  const bar = progressBar(`装入演示数据 ${chosen}`, process.stderr);
  const began = Date.now();
  const { records, saves } = await loadDemo({
    machine,
    owner,
    seed: defaultSeed,
    year: chosen,
    progress: bar.update,
  });
  bar.end();
  await sealAudit(engine);
  await settle(owner);
  await writeDemoState(owner, 'done', chosen);
  const seconds = (Date.now() - began) / 1000;
  note(`演示数据已装入：${records} 条记录，${saves} 次保存，${seconds.toFixed(1)} 秒`);
}

// After a bulk load the index of words waits for this, and the planner knows nothing yet.
async function settle(owner: Engine['owner']): Promise<void> {
  await withClient(owner, (client) => client.query('VACUUM ANALYZE'));
}

function readYear(text: string, name: string): number {
  if (!/^20\d\d$/.test(text)) throw new UsageError(`${name} 应是四位年份，如 2018 / a year such as 2018`);
  return Number(text);
}
