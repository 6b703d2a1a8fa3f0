import { bringToLife } from '../hydrate.tsx';
import { PlainPage } from '../pages/plain.tsx';

void bringToLife(PlainPage);
