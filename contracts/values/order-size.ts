/** The most lines (and units of one line) an order takes: its transaction must fit DynamoDB's 100 items. */
export const mostLines = 30;
export const mostUnits = 99;
/** Lines a cart keeps, with those saved for later; an order takes fewer of them. */
export const mostKept = 60;
