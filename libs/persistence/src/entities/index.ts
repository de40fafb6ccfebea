/** Every entity of the schema. */
export const entities: readonly (new () => object)[] = [];
