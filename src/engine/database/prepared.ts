import type { Statement } from './database.ts';

const names = new Map<string, string>();

/** Each name lives on every connection, so there must be an end to them. */
const most = 200;

/**
 * Makes a prepared statement of one whose text comes again and again, though it is put together each time. Beyond the
 * bound statements go as they are.
 */
export function prepared(statement: Statement): Statement {
  let name = names.get(statement.text);
  if (name === undefined) {
    if (names.size >= most) return statement;
    name = `p-${names.size}`;
    names.set(statement.text, name);
  }
  return { ...statement, name };
}
