import packageJson from '../package.json' with { type: 'json' };

/** Of the program, as it stands on every report it makes. */
export const version: string = packageJson.version;
