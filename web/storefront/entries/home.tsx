import { bringToLife } from '../hydrate.tsx';
import { HomePage } from '../pages/home.tsx';

void bringToLife(HomePage);
