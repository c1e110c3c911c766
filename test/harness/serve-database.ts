// Runs the test server for a test run in a process of its own: `node serve-database.ts` writes its address as one line
// of JSON and ends when its input does, so that it never outlives who started it.
import { startTestServer } from './database.ts';

const { stop, ...address } = await startTestServer({ databaseUrl: process.env['DATABASE_URL'] });
process.stdout.write(`${JSON.stringify(address)}\n`);
// An interrupt goes to the whole group; the database must still be stopped in order.
process.on('SIGINT', () => undefined);
process.stdin.resume();
await new Promise((ended) => process.stdin.once('end', ended).once('close', ended));
await stop();
