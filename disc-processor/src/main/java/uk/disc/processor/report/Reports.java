package uk.disc.processor.report;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.disc.policy.PolicyPack;
import uk.disc.register.RegisterChange;
import uk.disc.register.RegisterJson;
import uk.disc.register.SharingRegister;

/** Everything that is made of a register for people and other programs. */
public final class Reports {
    private Reports() {}

    /**
     * All of it.
     *
     * @param register what is shared
     * @param pack the pack whose names are shown instead of those that the register took from its own
     * @return texts by the names of their files; the same input gives the same texts
     */
    public static SortedMap<String, String> of(SharingRegister register, Optional<PolicyPack> pack) {
        return of(register, pack, Optional.empty());
    }

    /**
     * All of it; the page and the text for a pull request tell what changed.
     *
     * @param register what is shared
     * @param pack the pack whose names are shown instead of those that the register took from its own
     * @param changes what changed since the team approved it; empty if that was not looked at
     * @return texts by the names of their files; the same input gives the same texts
     */
    public static SortedMap<String, String> of(
            SharingRegister register, Optional<PolicyPack> pack, Optional<List<RegisterChange>> changes) {
        Names names = new Names(register.pack(), pack);
        Tables tables = new Tables(register, names);
        Drawing drawing = Drawing.of(SharedFlows.of(register), names);
        SortedMap<String, String> files = new TreeMap<>();
        files.put("sharing-report.html", new Page(register, names, changes).text());
        files.put("sharing-register.md", PullRequestText.of(register, names, changes));
        files.put("sharing-register.json", RegisterJson.write(register));
        files.put("disc.sarif", Sarif.active(register));
        files.put("disc-waived.sarif", Sarif.waived(register));
        files.put("flows.csv", tables.flows());
        files.put("dictionary.csv", tables.dictionary());
        files.put("ropa.csv", tables.ropa());
        files.put("flows.mmd", Mermaid.of(drawing));
        files.put("flows.dot", Dot.of(drawing));
        files.put("flows.svg", Svg.of(drawing).toString());
        return files;
    }
}
