package uk.disc.processor.report;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.disc.policy.PolicyPack;
import uk.disc.register.RegisterJson;
import uk.disc.register.SharingRegister;

/** Everything that is made of a register for people and other programs. */
public final class Reports {
    private Reports() {}

    /**
     * All of it.
     *
     * @param register what is shared
     * @param pack the pack that names its codes and dates its agreements; without it codes are shown
     * @return texts by the names of their files; the same input gives the same texts
     */
    public static SortedMap<String, String> of(SharingRegister register, Optional<PolicyPack> pack) {
        Names names = new Names(pack);
        Tables tables = new Tables(register, names);
        Drawing drawing = Drawing.of(register, names);
        SortedMap<String, String> files = new TreeMap<>();
        files.put("sharing-report.html", new Page(register, names).text());
        files.put("sharing-register.json", RegisterJson.write(register));
        files.put("flows.csv", tables.flows());
        files.put("dictionary.csv", tables.dictionary());
        files.put("ropa.csv", tables.ropa());
        files.put("flows.mmd", Mermaid.of(drawing));
        files.put("flows.dot", Dot.of(drawing));
        files.put("flows.svg", Svg.of(drawing).toString());
        return files;
    }
}
