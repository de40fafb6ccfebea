import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits: nobody guesses an address of a calendar. */
export const newFeedToken = (): string => randomBytes(32).toString('base64url');

/** As it is kept: whoever reads the database reads nobody's calendar by it. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

export const feedPath = (token: string): string => `/api/calendar/${token}.ics`;

/** The token of an address; null for what is none. */
export const tokenOf = (file: string): string | null => /^([A-Za-z0-9_-]{43})\.ics$/.exec(file)?.[1] ?? null;
