/**
 * The states of a delegation as others ask for them: rules, plans, pages and papers that look at it. Their names are those
 * of its workflow.
 */

/** Its approval stands as it is printed: it is not being changed. */
export const approvedUnchanged: readonly string[] = ['approved', 'abroad', 'back', 'reporting', 'closed'];

/** It was approved and not cancelled; it may be on its way through a change. */
export const approvedStates: readonly string[] = [...approvedUnchanged, 'changing', 'changeSubmitted'];

/** It was handed in, or approved on paper before, and has not ended otherwise: another group may stand in its way. */
export const handedInStates: readonly string[] = ['submitted', 'reported', 'recording', ...approvedStates];

/** It takes its place in plan and year: not as a draft, returned, refused or cancelled. */
export const takingStates: readonly string[] = ['inUnit', ...handedInStates];
