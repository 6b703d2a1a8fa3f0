import type { Permission, RouteRow } from '../route-row.ts';

const read = {
  area: 'catalogue',
  access: 'staff',
  permission: 'catalogue.read' satisfies Permission,
  table: 'r',
} as const;
const write = {
  area: 'catalogue',
  access: 'staff',
  permission: 'catalogue.write' satisfies Permission,
  table: 'rw',
} as const;

/** The catalogue as staff keep it. */
export const staffCatalogueRoutes = {
  listProductsForStaff: { method: 'GET', path: '/api/admin/products', ...read },
  createProduct: { method: 'POST', path: '/api/admin/products', ...write, emits: true, idempotent: true },
  getProductForStaff: { method: 'GET', path: '/api/admin/products/{productId}', ...read },
  updateProduct: { method: 'PUT', path: '/api/admin/products/{productId}', ...write, emits: true },
  copyProduct: {
    method: 'POST',
    path: '/api/admin/products/{productId}/copies',
    ...write,
    emits: true,
    idempotent: true,
  },
  setProductStatus: { method: 'PUT', path: '/api/admin/products/{productId}/status', ...write, emits: true },
  changePrices: { method: 'PUT', path: '/api/admin/products/{productId}/prices', ...write, emits: true },
  listPriceHistory: { method: 'GET', path: '/api/admin/products/{productId}/price-history', ...read },

  getCategoriesForStaff: { method: 'GET', path: '/api/admin/categories', ...read },
  orderCategories: { method: 'PUT', path: '/api/admin/categories', ...write },
  saveCategory: { method: 'PUT', path: '/api/admin/categories/{slug}', ...write, emits: true },
  removeCategory: { method: 'DELETE', path: '/api/admin/categories/{slug}', ...write },
  getAttributeSchema: { method: 'GET', path: '/api/admin/categories/{slug}/attributes', ...read },
  putAttributeSchema: { method: 'PUT', path: '/api/admin/categories/{slug}/attributes', ...write, emits: true },

  listBrands: { method: 'GET', path: '/api/admin/brands', ...read },
  createBrand: { method: 'POST', path: '/api/admin/brands', ...write },
  renameBrand: { method: 'PUT', path: '/api/admin/brands/{key}', ...write, emits: true },
  removeBrand: { method: 'DELETE', path: '/api/admin/brands/{key}', ...write },
  listTags: { method: 'GET', path: '/api/admin/tags', ...read },
  renameTag: { method: 'PUT', path: '/api/admin/tags/{key}', ...write, emits: true },
  removeTag: { method: 'DELETE', path: '/api/admin/tags/{key}', ...write, emits: true },
} as const satisfies Record<string, RouteRow>;
