/**
 * Leaves the signs of emphasis in the text. What belongs together of them takes the parser the square of their number: a page of
 * thirty thousand keeps it busy for minutes, in which nobody else is served.
 */
export const WITHOUT_EMPHASIS = { disable: { null: ['attention'] } };
