package org.tongban.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Staff as colleagues at the desk see them. Applicants see authority and post, never a name. */
@Service
public class Staff {
    private final StaffStore store;

    Staff(StaffStore store) {
        this.store = store;
    }

    /** Names by id; who is unknown is missing. For the desk only. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return store.names(ids);
    }

    /** Credit codes of the authorities that have staff here. */
    public List<String> authorities() {
        return store.authorities();
    }
}
