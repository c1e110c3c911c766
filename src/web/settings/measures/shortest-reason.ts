/** As the server asks for. */
export const shortestReason = 4;
