import type { CallOutput } from '../client.ts';

/** How a record is decided, as the server tells it. */
export type ProcessView = NonNullable<CallOutput<'getProcess'>['process']>;
export type StepView = ProcessView['steps'][number];
export type OfferView = ProcessView['offers'][number];
export type FindingView = CallOutput<'getProcess'>['findings'][number];
export type WorkRow = CallOutput<'getWork'>['rows'][number];
