import { bringToLife } from '../hydrate.tsx';
import { ListingPage } from '../pages/listing.tsx';

void bringToLife(ListingPage);
