import type { RouteName } from './routes.ts';

/** Every API route's contract, as types only: the typed web client costs no byte of schema. Pages and provider callbacks are not called by it. */
export interface Api {
  getHealth: typeof import('./platform/get-health.ts').getHealth;
  getShop: typeof import('./catalogue/get-shop.ts').getShop;
  listCategories: typeof import('./catalogue/list-categories.ts').listCategories;
  listProducts: typeof import('./catalogue/list-products.ts').listProducts;
  getProduct: typeof import('./catalogue/get-product.ts').getProduct;
  listProductsForStaff: typeof import('./catalogue/list-products-for-staff.ts').listProductsForStaff;
  setProductStatus: typeof import('./catalogue/set-product-status.ts').setProductStatus;
  createPictureUpload: typeof import('./catalogue/create-picture-upload.ts').createPictureUpload;
  getPictureUpload: typeof import('./catalogue/get-picture-upload.ts').getPictureUpload;
  adjustStock: typeof import('./catalogue/adjust-stock.ts').adjustStock;
  searchProducts: typeof import('./search/search-products.ts').searchProducts;
  suggestProducts: typeof import('./search/suggest-products.ts').suggestProducts;
  getSearchSettings: typeof import('./search/get-search-settings.ts').getSearchSettings;
  putSearchSettings: typeof import('./search/put-search-settings.ts').putSearchSettings;
  previewSearch: typeof import('./search/preview-search.ts').previewSearch;
  quoteCart: typeof import('./cart/quote-cart.ts').quoteCart;
  placeOrder: typeof import('./orders/place-order.ts').placeOrder;
  listOrders: typeof import('./orders/list-orders.ts').listOrders;
  getOrder: typeof import('./orders/get-order.ts').getOrder;
  cancelOrder: typeof import('./orders/cancel-order.ts').cancelOrder;
  listOrdersForStaff: typeof import('./orders/list-orders-for-staff.ts').listOrdersForStaff;
  getOrderForStaff: typeof import('./orders/get-order-for-staff.ts').getOrderForStaff;
  startPayment: typeof import('./payments/start-payment.ts').startPayment;
  getPayment: typeof import('./payments/get-payment.ts').getPayment;
  shipOrder: typeof import('./fulfilment/ship-order.ts').shipOrder;
  requestRefund: typeof import('./after-sales/request-refund.ts').requestRefund;
  listRefundsForStaff: typeof import('./after-sales/list-refunds-for-staff.ts').listRefundsForStaff;
  decideRefund: typeof import('./after-sales/decide-refund.ts').decideRefund;
  listMessages: typeof import('./messages/list-messages.ts').listMessages;
  readMessage: typeof import('./messages/read-message.ts').readMessage;
  requestSignInCode: typeof import('./account/request-sign-in-code.ts').requestSignInCode;
  startSession: typeof import('./account/start-session.ts').startSession;
  endSession: typeof import('./account/end-session.ts').endSession;
  getAccount: typeof import('./account/get-account.ts').getAccount;
  listAddresses: typeof import('./account/list-addresses.ts').listAddresses;
  addAddress: typeof import('./account/add-address.ts').addAddress;
  removeAddress: typeof import('./account/remove-address.ts').removeAddress;
  signIn: typeof import('./staff/sign-in.ts').signIn;
  signOut: typeof import('./staff/sign-out.ts').signOut;
  getStaffSession: typeof import('./staff/get-staff-session.ts').getStaffSession;
  continueSignIn: typeof import('./staff/continue-sign-in.ts').continueSignIn;
  startPasskeySignIn: typeof import('./staff/start-passkey-sign-in.ts').startPasskeySignIn;
  signInWithPasskey: typeof import('./staff/sign-in-with-passkey.ts').signInWithPasskey;
  getStaffSecurity: typeof import('./staff/get-staff-security.ts').getStaffSecurity;
  startTotp: typeof import('./staff/start-totp.ts').startTotp;
  confirmTotp: typeof import('./staff/confirm-totp.ts').confirmTotp;
  removeTotp: typeof import('./staff/remove-totp.ts').removeTotp;
  startPasskey: typeof import('./staff/start-passkey.ts').startPasskey;
  addPasskey: typeof import('./staff/add-passkey.ts').addPasskey;
  removePasskey: typeof import('./staff/remove-passkey.ts').removePasskey;
}

/** Routes a web page may call. */
export type ApiRoute = keyof Api & RouteName;
