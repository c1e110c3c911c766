import { isSameProcessAlive, type LiveProcess } from '../home/live-process.ts';

/** Watches a server until told to end. */
export interface Supervisor {
  /** Stops watching and says which server is the last one. */
  end(): Promise<LiveProcess>;
}

const mostRestarts = 5;
const within = 60_000;

/**
 * Starts the server again when it dies without being told to: the requests of that moment fail, those after it do not.
 * One that keeps dying is left alone, with words.
 */
export function superviseServer(
  first: LiveProcess,
  start: () => Promise<LiveProcess>,
  log: (line: string) => void,
): Supervisor {
  let server = first;
  let restarting: Promise<void> | undefined;
  let restarts: number[] = [];

  async function restart(): Promise<void> {
    restarts = [...restarts.filter((at) => at > Date.now() - within), Date.now()];
    if (restarts.length > mostRestarts) {
      clearInterval(watch);
      log(
        '数据库反复停止，不再重启，请查看日志。  The database keeps stopping; it is not started again, see its log.',
      );
      return;
    }
    log('数据库意外停止，正在重新启动……  The database stopped unexpectedly and is started again');
    try {
      server = await start();
      log('数据库已恢复。  The database is back.');
    } catch (error) {
      log(`数据库没有启动  The database did not start: ${(error as Error).message}`);
    }
  }

  const watch = setInterval(() => {
    if (restarting || isSameProcessAlive(server)) return;
    restarting = restart().finally(() => (restarting = undefined));
  }, 300);
  watch.unref();

  return {
    end: async () => {
      clearInterval(watch);
      await restarting;
      return server;
    },
  };
}
