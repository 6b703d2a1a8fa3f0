import { contract } from '../contract.ts';

export const endSession = contract({ summary: "Ends the shopper's session", status: 204, refusals: [] });
