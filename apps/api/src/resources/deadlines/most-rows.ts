/** A file holds no more rows: whoever needs more narrows what he asks for. */
export const mostRows = 10_000;
