import { expect, test } from 'vitest';
import { messageKinds } from '../../../model/messages/message-kinds.ts';
import { isUrgentKind, toggleKind, toggleUrgent } from './toggle-wishes.ts';

test('a channel that was never touched brings all but the one that is turned off', () => {
  const off = toggleKind({}, 'sms', 'due');
  expect(off).toEqual({ sms: messageKinds.filter((kind) => kind !== 'due') });
  expect(toggleKind(off, 'sms', 'due')).toEqual({ sms: [...messageKinds] });
  expect(toggleKind({ mail: ['task'] }, 'mail', 'task')).toEqual({ mail: [] });
  expect(toggleKind({ mail: ['task'] }, 'sms', 'task').mail).toEqual(['task']);
});

test('only what cannot wait may pass through quiet times', () => {
  expect(messageKinds.filter(isUrgentKind)).toEqual(['reminder', 'overdue', 'supplement']);
  expect(toggleUrgent(['overdue'], 'reminder')).toEqual(['reminder', 'overdue']);
  expect(toggleUrgent(['overdue'], 'overdue')).toEqual([]);
});
