import './places.css';
import { districtAt } from './map';

/** The device says where it is; which district that is, the map on this page knows. The position goes nowhere. */
const button = document.querySelector<HTMLButtonElement>('[data-locate]');
const map = document.querySelector<SVGSVGElement>('[data-map]');
const said = document.querySelector<HTMLElement>('[data-located]');

if (button && map && 'geolocation' in navigator) {
    button.hidden = false;
    button.addEventListener('click', () => {
        say(button.dataset.asking);
        navigator.geolocation.getCurrentPosition(
            ({ coords }) => {
                const district = districtAt(map, coords.longitude, coords.latitude);
                if (district) location.assign(district);
                else say(button.dataset.outside);
            },
            () => say(button.dataset.denied),
            { timeout: 15_000, maximumAge: 600_000 },
        );
    });
}

function say(words = '') {
    if (said) said.textContent = words;
}
