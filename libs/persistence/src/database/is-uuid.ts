/** Ids come from addresses that anybody can type; the database would refuse a malformed one with a fault of its own. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);
