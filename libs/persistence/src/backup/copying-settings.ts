/** How values are written as text, the same at both ends whatever a server or a role has set. */
export const copyingSettings = `set datestyle to 'ISO'; set intervalstyle to 'postgres'; set bytea_output to 'hex'; set extra_float_digits to 1; set timezone to 'UTC'`;
