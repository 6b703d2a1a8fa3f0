import { contract } from '../contract.ts';

export const removeTotp = contract({
  summary: 'Gives the authenticator app up, with its recovery codes',
  status: 204,
  refusals: ['sign_in_again', 'second_factor_required', 'not_offered', 'conflict'],
});
