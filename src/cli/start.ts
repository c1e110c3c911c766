import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { civilDateOf } from '../model/date.ts';
import { WutongError } from '../model/errors.ts';
import { sweepOffice } from '../engine/messages/sweep.ts';
import { openEngine, type Engine } from '../engine/open-engine.ts';
import { settleOffice } from '../engine/registration/attendance.ts';
import { registrationsOf } from '../engine/registration/kinds.ts';
import { listOffices } from '../engine/org/offices.ts';
import { eraseDemo, readDemoState } from '../demo/demo-state.ts';
import { demoAccounts, demoPassword } from '../demo/make-offices.ts';
import { demoYearOf } from '../demo/load-demo.ts';
import { readDemoReports } from '../demo/demo-reports.ts';
import { createServer } from '../server/create-server.ts';
import { openCertificate } from '../server/shell/certificate.ts';
import { isLoopback } from '../server/shell/is-loopback.ts';
import { openLogSink } from '../server/shell/request-log.ts';
import { readProxies } from '../server/shell/trusted-proxies.ts';
import { createPublicServer } from '../server/public/create-public-server.ts';
import type { Command } from './command.ts';
import { fillDemo } from './demo.ts';
import { programVersion } from './program-version.ts';
import { readOptions } from './read-options.ts';
import { copyIfDue, readSchedule } from './scheduled-copies.ts';
import { retainIfDue } from './retention.ts';
import { sealAudit } from './seal-audit.ts';
import { copyBeforeUpgrade } from './upgrade-copy.ts';

/** How often what was done is sealed. */
const sealEveryMs = 60_000;
/** How often deadlines are looked at and messages are brought to their readers. */
const sweepEveryMs = 30_000;
/** How often a key that was changed beside the server is looked for. */
const lookAtKeysMs = 1_000;

export const start: Command = {
  name: 'start',
  usage: 'start [--empty]',
  about:
    '启动服务；首次启动装入演示数据，--empty 则不装 / serve; the first start loads the demonstration unless --empty',
  async run(context) {
    const { options } = readOptions(context.args, { empty: 'boolean' });
    const host = process.env['HOST'] || '127.0.0.1';
    // Asked before the database is started: a wrong file is told at once.
    const certificate = openCertificate(process.env, () => new Date());
    const proxies = readProxies(process.env);
    const port = readPort('PORT', process.env['PORT'], 8080);
    const outside = readOutside(host, port, certificate ? 'https' : 'http');
    const engine = await openEngine({
      registry: context.registry,
      migrationsDir: join(context.root, 'migrations'),
      beforeUpgrade: copyBeforeUpgrade(context),
      log: context.note,
    });
    let stopping: Promise<void> | undefined;
    try {
      const { machine, owner, home } = engine;
      const found = await readDemoState(owner);
      const cutOff = found.state === 'loading';
      if (cutOff) {
        context.note('上次装入演示数据时中断，现在重新装入');
        await eraseDemo(owner, home);
      }
      const fills = (found.empty || cutOff) && !options.empty;
      // Said before a quarter of a minute is spent on loading what would then be refused.
      if (fills && !isLoopback(host)) throw new WutongError('demo-on-open-address', { host });
      if (fills) await fillDemo(engine, undefined, context.note);
      const { passwords, year } = await readDemoState(owner);
      if (passwords && !isLoopback(host)) throw new WutongError('demo-on-open-address', { host });
      if (passwords && !isLoopback(outside.host))
        throw new WutongError('demo-on-open-address', { host: outside.host });

      let sealedAt = machine.clock.now();
      const publicApp = await startPublic(machine, outside, context.note);
      const app = await createServer({
        machine,
        webDir: join(context.root, 'build/web'),
        demo: passwords,
        version: programVersion(context.root),
        installation: {
          witness: { signer: engine.signer, headsFile: home.auditHeadsFile },
          dir: home.dir,
          keys: engine.keys,
          copiesDir: passwords ? undefined : readSchedule(home)?.dir,
          ...(certificate ? { certificateEndsAt: () => certificate.current().endsAt } : {}),
          sealedAt: () => sealedAt,
        },
        shell: {
          certificate,
          proxies,
          requests: openLogSink(process.env, join(home.dir, 'logs', 'requests.log')),
          metricsToken: process.env['WUTONG_METRICS_TOKEN'] || undefined,
          log: context.note,
        },
        ...(publicApp ? { publicAddress: outside.address } : {}),
        ...(passwords
          ? { samples: readDemoReports(year ?? demoYearOf(civilDateOf(machine.clock.now()))) }
          : {}),
      });
      await app.listen({ host, port }).catch(async (error: unknown) => {
        await publicApp?.close();
        throw notListening(error, host, port);
      });
      const sweeping = setInterval(() => {
        sweepAll(engine).catch((error: unknown) => context.note(`提醒未发出，稍后再试：${String(error)}`));
      }, sweepEveryMs);
      const timer = setInterval(() => {
        // A seal that fails is made at the next turn; the entries wait.
        sealAudit(engine).then(
          () => (sealedAt = machine.clock.now()),
          (error: unknown) => context.note(`封印未成，稍后再试：${String(error)}`),
        );
      }, sealEveryMs);
      const keyWatch = setInterval(() => {
        // A broken key file is told at the next start; until then the keys that are known go on.
        try {
          engine.keys.refresh();
        } catch (error) {
          context.note(`密钥文件读不出来，继续使用已读入的密钥：${String(error)}`);
        }
      }, lookAtKeysMs);
      let copying: Promise<void> | undefined;
      const copies = setInterval(() => {
        // Invented cases need no copies; a copy that still runs is not overtaken.
        if (passwords || copying) return;
        copying = copyIfDue(context, engine)
          .catch((error: unknown) => context.note(`每日备份没有做成：${String(error)}`))
          .finally(() => (copying = undefined));
      }, sealEveryMs);
      let retainedOn: string | undefined;
      let retaining: Promise<void> | undefined;
      const retention = setInterval(() => {
        // The days of invented guests are long over, and the demonstration shows them.
        if (passwords || retaining) return;
        retaining = retainIfDue(engine, retainedOn, civilDateOf(machine.clock.now()), context.note)
          .then((day) => void (retainedOn = day))
          .catch((error: unknown) => context.note(`到期清除没有做成，稍后再试：${String(error)}`))
          .finally(() => (retaining = undefined));
      }, sealEveryMs);
      context.print(`梧桐已启动 / Wutong is running: ${urlOf(host, port, certificate ? 'https' : 'http')}`);
      if (!certificate && proxies.length === 0 && !isLoopback(host)) context.note(unguarded);
      if (publicApp) context.print(`公众登记网址 / public registration: ${outside.address}`);
      if (passwords) printAccounts(context.print, year);
      await new Promise<void>((resolve) => {
        const stop = (): void => {
          stopping ??= (async () => {
            context.note('正在停止… / stopping');
            clearInterval(timer);
            clearInterval(sweeping);
            clearInterval(copies);
            clearInterval(keyWatch);
            clearInterval(retention);
            await retaining;
            await copying;
            await publicApp?.close();
            await app.close();
            await sealAudit(engine).catch(() => {});
          })();
          void stopping.then(resolve);
        };
        process.once('SIGINT', stop);
        process.once('SIGTERM', stop);
      });
      return 0;
    } finally {
      await engine.close();
    }
  },
};

const unguarded =
  '注意：正在以不加密的 HTTP 对外服务，密码会以明文传送。请设置 WUTONG_CERT 和 WUTONG_KEY，或在前面加 HTTPS 代理并设置 WUTONG_PROXY。  Served over plain HTTP: passwords travel unprotected';

async function sweepAll({ machine }: Engine): Promise<void> {
  for (const { id } of await listOffices(machine.db)) {
    await sweepOffice(machine, id);
    await settleOffice(machine, id);
  }
}

function printAccounts(print: (line: string) => void, year: number | null): void {
  print(`演示账号（${year ?? ''}年，单位选“明港市外事侨务办公室”，密码均为 ${demoPassword}）：`);
  for (const { login, name, post } of demoAccounts) print(`  ${login.padEnd(6)} ${name} ${post}`);
}

// What the system says of the address becomes words; anything else is a fault and stays one.
function notListening(error: unknown, host: string, port: number, name = 'PORT'): unknown {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `端口已被占用，请用 ${name} 指定别的端口 / the port is in use, name another with ${name}`,
    EACCES: '没有使用这个端口的权限 / this port is not allowed',
    EADDRNOTAVAIL: '本机没有这个地址 / this machine has no such address',
    ENOTFOUND: '找不到这个地址 / no such address',
  };
  const reason = reasons[String((error as { code?: unknown } | null)?.code)];
  return reason === undefined
    ? error
    : new WutongError('bad-request', { detail: `${host}:${port} ${reason}` }, { cause: error });
}

function readPort(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined || text === '') return otherwise;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new WutongError('bad-request', { detail: `${name}=${text}` });
  return port;
}

const urlOf = (host: string, port: number, protocol = 'http'): string =>
  `${protocol}://${host === '::1' ? '[::1]' : host}:${port}`;

/**
 * Where the public registers. Behind a proxy with a certificate `WUTONG_PUBLIC_URL` says what guests type, and
 * `WUTONG_URL` what the officers' phones open. `WUTONG_PUBLIC_PORT=off` switches the listener off.
 */
function readOutside(host: string, port: number, protocol: string) {
  const on = process.env['WUTONG_PUBLIC_PORT'] !== 'off';
  const own = {
    host: process.env['WUTONG_PUBLIC_HOST'] || '127.0.0.1',
    port: on
      ? readPort(
          'WUTONG_PUBLIC_PORT',
          process.env['WUTONG_PUBLIC_PORT'],
          port === 65_535 ? port - 1 : port + 1,
        )
      : 0,
  };
  const address = (process.env['WUTONG_PUBLIC_URL'] || urlOf(own.host, own.port)).replace(/\/+$/, '');
  const checkInAddress = (process.env['WUTONG_URL'] || urlOf(host, port, protocol)).replace(/\/+$/, '');
  return { ...own, on, address, checkInAddress };
}

/** Starts the listener of the public where some type has registrations; a port that nobody chose may be taken. */
async function startPublic(
  machine: Engine['machine'],
  outside: ReturnType<typeof readOutside>,
  note: (line: string) => void,
): Promise<FastifyInstance | undefined> {
  if (!outside.on || registrationsOf(machine).length === 0) return undefined;
  const { host, port, address, checkInAddress } = outside;
  const app = await createPublicServer({ machine, address, checkInAddress });
  try {
    await app.listen({ host, port });
    return app;
  } catch (error) {
    await app.close();
    const refusal = notListening(error, host, port, 'WUTONG_PUBLIC_PORT');
    if (process.env['WUTONG_PUBLIC_PORT']) throw refusal;
    note(`公众登记没有启动 / public registration did not start: ${String((refusal as Error).message)}`);
    return undefined;
  }
}
