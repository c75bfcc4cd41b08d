import './places.css';
import { distanceInMetres, distanceInWords } from './distance';
import { districtAt } from './map';

/** The device says where it is; which district that is, and what lies near, this page knows. The position goes nowhere. */
const button = document.querySelector<HTMLButtonElement>('[data-locate]');
const map = document.querySelector<SVGSVGElement>('[data-map]');
const said = document.querySelector<HTMLElement>('[data-located]');
const near = document.querySelector<HTMLOListElement>('[data-near-places]');

if (button && (map || near) && 'geolocation' in navigator) {
    button.hidden = false;
    button.addEventListener('click', () => {
        say(button.dataset.asking);
        navigator.geolocation.getCurrentPosition(
            ({ coords }) => {
                if (near) sort(near, button.dataset, coords);
                else goTo(map && districtAt(map, coords.longitude, coords.latitude));
            },
            () => say(button.dataset.denied),
            { timeout: 15_000, maximumAge: 600_000 },
        );
    });
}

function goTo(district: string | null | undefined) {
    if (district) location.assign(district);
    else say(button?.dataset.outside);
}

/** The nearest first, each with its distance. */
function sort(list: HTMLOListElement, words: DOMStringMap, here: GeolocationCoordinates) {
    const measured = Array.from(list.children, (place) => ({
        place: place as HTMLElement,
        metres: distanceInMetres(here, {
            longitude: Number((place as HTMLElement).dataset.longitude),
            latitude: Number((place as HTMLElement).dataset.latitude),
        }),
    }));
    measured.sort((one, other) => one.metres - other.metres);
    for (const { place, metres } of measured) {
        const distance = place.querySelector('[data-distance]');
        if (distance) distance.textContent = distanceInWords(metres, words.near ?? '', words.far ?? '');
        list.append(place);
    }
    say(words.sorted);
}

function say(words = '') {
    if (said) said.textContent = words;
}
