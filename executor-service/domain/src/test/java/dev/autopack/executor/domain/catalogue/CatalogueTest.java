package dev.autopack.executor.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final ModelCard CARD =
            new ModelCard(new ModelName("p", "m"), 1_000, 100, Price.FREE, Set.of());
    private static final Catalogue CATALOGUE =
            new Catalogue("1", List.of(CARD), Map.of("short", CARD.name()));

    @Test
    void aModelIsFoundByItsAliasAndByItsWholeName() {
        assertThat(CATALOGUE.find("short")).contains(CARD);
        assertThat(CATALOGUE.find("p/m")).contains(CARD);
        assertThat(CATALOGUE.find(new ModelName("p", "m"))).contains(CARD);
    }

    @Test
    void aNameAloneIsNotAModel() {
        assertThat(CATALOGUE.find("m")).isEmpty();
    }
}
