/** The most lines (and units of one line) an order takes: its transaction must fit DynamoDB's 100 items. */
export const mostLines = 30;
export const mostUnits = 99;
