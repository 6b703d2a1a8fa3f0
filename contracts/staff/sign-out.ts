import { contract } from '../contract.ts';

export const signOut = contract({ summary: 'Ends the staff session', status: 204, refusals: [] });
