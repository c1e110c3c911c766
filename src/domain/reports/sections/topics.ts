import type { Topic } from '../../../model/report/tellings.ts';
import { consular } from './topics/consular.ts';
import { events } from './topics/events.ts';
import { governance } from './topics/governance.ts';
import { outbound } from './topics/outbound.ts';

/** How each field of business words its figures; a field that is not here tells them by their labels. */
export const topics: Readonly<Record<string, readonly Topic[]>> = { outbound, consular, events, governance };
