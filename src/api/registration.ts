import { z } from 'zod';
import { defineContract } from './contract.ts';

const guest = z.object({
  id: z.string(),
  event: z.string(),
  eventName: z.string(),
  number: z.number().nullable(),
  name: z.string(),
  nameLatin: z.string().nullable(),
  organisation: z.string().nullable(),
  state: z.string(),
  checkedInAt: z.string().nullable(),
  checkedInBy: z.string().nullable(),
});

export const registrationContracts = {
  getAttendance: defineContract({
    method: 'GET',
    path: '/api/attendance/:event',
    summary: 'How many registered for an event, wait and came; and the address of its public page',
    group: 'records',
    background: true,
    params: z.object({ event: z.uuid() }),
    response: z.object({
      quota: z.number(),
      counts: z.record(z.string(), z.number()),
      latest: z.array(z.object({ number: z.number(), name: z.string(), at: z.string() })),
      /** Null where the public listener is off. */
      address: z.string().nullable(),
    }),
    errors: ['not-found'],
  }),
  findGuest: defineContract({
    method: 'GET',
    path: '/api/guests',
    summary:
      'A guest for the door, by the badge or by the number at an event: name and organisation, no more',
    group: 'records',
    query: z.object({
      id: z.uuid().optional(),
      event: z.uuid().optional(),
      number: z.coerce.number().int().min(1).max(2_000_000_000).optional(),
    }),
    response: guest,
    errors: ['not-found', 'bad-request'],
  }),
  checkIn: defineContract({
    method: 'POST',
    path: '/api/guests/:id/check-in',
    summary:
      'Lets a guest in, once; a second time says when it was first. `admit` lets in from the waiting list',
    group: 'records',
    params: z.object({ id: z.uuid() }),
    body: z.object({ admit: z.boolean().optional() }),
    response: z.object({ guest, already: z.boolean() }),
    errors: ['not-found', 'not-allowed', 'not-of-the-door', 'guest-waiting', 'guest-cancelled'],
  }),
};
