/** Roles as rights name them together. */
export const everyone = ['csm', 'am', 'lead', 'admin'] as const;
export const working = ['csm', 'am', 'lead'] as const;
export const selling = ['am', 'lead'] as const;
export const leading = ['lead', 'admin'] as const;
export const admin = ['admin'] as const;
