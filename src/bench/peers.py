"""The other scaffolders: how each is got, and a template from which it writes the very project that sparkds wrote."""

import json
import shutil
import subprocess
import sys

HELLO = "a JVM that prints one line"
PREFIX = "Rabbitmq"  # the class prefix, which the templates of the peers take from their user


def commands(work, project):
    """What to run for each peer that can be had here."""
    found = {}
    for name, prepare in PEERS.items():
        try:
            found[name] = prepare(work / "peers", project, work / "start/out")
        except OSError as problem:
            print(f"left out: {name}: {problem}")
        except subprocess.CalledProcessError as problem:
            print(f"left out: {name}: {problem.cmd[0]} ended with {problem.returncode}")
    return found


def hello(peers, project, out):
    peers.mkdir(parents=True, exist_ok=True)
    source = peers / "Hello.java"
    source.write_text('class Hello { public static void main(String[] args) { System.out.println("hello"); } }\n')
    call("javac", "-d", peers, source)
    return ["java", "-cp", str(peers), "Hello"]


def archetype(peers, project, out):
    generate = [
        "mvn", "-B", "-ntp", "archetype:generate", "-DinteractiveMode=false",
        "-DarchetypeGroupId=org.apache.maven.archetypes", "-DarchetypeArtifactId=maven-archetype-quickstart",
        "-DarchetypeVersion=1.5", "-DgroupId=com.acme", "-DartifactId=quickstart", f"-DoutputDirectory={out}",
    ]
    call(*generate, cwd=out)  # away from our pom.xml, to which it would add a module
    return [*generate, "-o"]


def cookiecutter(peers, project, out):
    template = fresh(peers / "cookiecutter")
    (template / "cookiecutter.json").write_text(json.dumps({"name": PREFIX}))
    copy(project, template / "{{cookiecutter.name}}", "{{cookiecutter.name}}", "")
    return [str(python(peers) / "cookiecutter"), "--no-input", "-o", str(out), str(template)]


def copier(peers, project, out):
    template = fresh(peers / "copier")
    (template / "copier.yml").write_text(f"name: {{type: str, default: {PREFIX}}}\n")
    copy(project, template, "{{ name }}", ".jinja")
    return [str(python(peers) / "copier"), "copy", "--defaults", "--quiet", str(template), str(out / "copier")]


def plop(peers, project, out):
    template = fresh(peers / "plop")
    copy(project, template / "files", "{{ name }}", ".hbs")
    action = {"type": "addMany", "base": "files", "templateFiles": "files/**", "globOptions": {"dot": True}}
    generator = {"prompts": [{"name": "name"}], "actions": [{**action, "destination": str(out / "plop")}]}
    (template / "plopfile.mjs").write_text(f"export default plop => plop.setGenerator('project', {json.dumps(generator)})\n")
    (template / "package.json").write_text('{"private": true}\n')
    call("npm", "install", "--silent", "--no-audit", "--no-fund", "plop", cwd=template)
    return ["node", str(template / "node_modules/plop/bin/plop.js"), "--plopfile", str(template / "plopfile.mjs"), "project", PREFIX]


def python(peers):
    """The programs of an environment of their own."""
    programs = peers / "python/bin"
    if not (programs / "copier").exists():
        call(sys.executable, "-m", "venv", peers / "python")
        call(programs / "pip", "install", "--quiet", "cookiecutter", "copier")
    return programs


def fresh(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def copy(project, template, variable, suffix):
    """The project as a template: the class prefix is the variable, and braces that would be read as tags are parted."""
    for file in sorted(path for path in project.rglob("*") if path.is_file()):
        text = file.read_text(encoding="utf-8")
        for tag in ("{{", "{%", "{#"):
            text = text.replace(tag, "{ " + tag[1])
        path = str(file.relative_to(project)).replace(PREFIX, variable)
        target = template / (path + suffix)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text.replace(PREFIX, variable), encoding="utf-8")


def call(*command, cwd=None):
    subprocess.run([str(word) for word in command], check=True, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


PEERS = {
    HELLO: hello,
    "mvn archetype:generate": archetype,
    "cookiecutter": cookiecutter,
    "copier": copier,
    "plop": plop,
}
