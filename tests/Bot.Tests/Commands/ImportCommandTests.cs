using System.CommandLine;
using HealthScore.Bot.Commands;
using HealthScore.Testing;

namespace HealthScore.Bot.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private const string Accounts = "account_id,name\nA,Alpha\nB,Beta\n";
    private const string Header = "account_id,kind,at,value\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("healthscore-");

    [Fact]
    public async Task Import_WhenAllRowsAreGood_ReportsAndExitsWith0()
    {
        var (code, output, error) = await Run("--accounts", Write("a.csv", Accounts), "--signals", Write("s.csv", Header + "A,k,2026-01-01,1\n"));

        Assert.Equal(0, code);
        Assert.Contains("a.csv: 2 rows read, 0 rejected", output, StringComparison.Ordinal);
        Assert.Contains("Accounts: 2 new, 0 unchanged, 0 replaced\n", output, StringComparison.Ordinal);
        Assert.Contains("Signals: 1 new, 0 unchanged, 0 replaced\n", output, StringComparison.Ordinal);
        Assert.Empty(error);
    }

    [Fact]
    public async Task Import_WhenRunTwice_ReportsUnchanged()
    {
        string[] arguments = ["--accounts", Write("a.csv", Accounts), "--signals", Write("s.csv", Header + "A,k,2026-01-01,1\n")];
        await Run(arguments);

        var (code, output, _) = await Run(arguments);

        Assert.Equal(0, code);
        Assert.Contains("Accounts: 0 new, 2 unchanged, 0 replaced\n", output, StringComparison.Ordinal);
        Assert.Contains("Signals: 0 new, 1 unchanged, 0 replaced\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WhenRowsAreRejected_ListsTwentyWritesAllAndExitsWith1()
    {
        var rows = string.Concat(Enumerable.Range(1, 25).Select(i => $"A,k,2026-01-01,\"v,\"\"{i}\"\"\"\n"));
        var rejects = File("rejects.csv");

        var (code, output, _) = await Run(
            "--accounts", Write("a.csv", Accounts), "--signals", Write("s.csv", Header + rows), "--rejects", rejects);

        Assert.Equal(1, code);
        Assert.Equal(20, output.Split('\n').Count(line => line.Contains("s.csv:", StringComparison.Ordinal) && line.StartsWith("  ", StringComparison.Ordinal)));
        Assert.Contains("… and 5 more (all of them are in", output, StringComparison.Ordinal);
        var written = await System.IO.File.ReadAllLinesAsync(rejects);
        Assert.Equal(26, written.Length);
        Assert.Equal("file,line,column,value,reason", written[0]);
        Assert.EndsWith("s.csv,2,value,\"v,\"\"1\"\"\",\"Expected a finite number such as 12.5, without thousands separators.\"", written[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WhenPeopleAreGiven_StoresThemOnceAndReportsBadRows()
    {
        string[] arguments = ["--people", Write("p.csv", "user_id,name,role\nano@example.com,Ano,csm\nnobody,No,csm\ncho@example.com,Cho,chief\n")];

        var (code, output, _) = await Run(arguments);
        var (_, again, _) = await Run(arguments);

        Assert.Equal(1, code);
        Assert.Contains("p.csv: 3 rows read, 2 rejected", output, StringComparison.Ordinal);
        Assert.Contains("People: 1 new, 0 unchanged, 0 replaced", output, StringComparison.Ordinal);
        Assert.Contains("p.csv:4: role \"chief\"", output, StringComparison.Ordinal);
        Assert.Contains("People: 0 new, 1 unchanged, 0 replaced", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WhenThePeopleFileIsDamaged_StoresNoAccountsEither()
    {
        var accounts = Write("a.csv", Accounts);

        var (code, _, error) = await Run("--accounts", accounts, "--people", Write("p.csv", "name\nAno\n"));
        var (_, output, _) = await Run("--accounts", accounts);

        Assert.Equal(2, code);
        Assert.Contains("user_id", error, StringComparison.Ordinal);
        Assert.Contains("Accounts: 2 new", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WhenAFileIsDamaged_ExitsWith2AndChangesNothing()
    {
        var (code, output, error) = await Run("--accounts", Write("a.csv", Accounts), "--signals", Write("s.csv", "account_id,kind\n"));

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains("s.csv:1: The column \"at\" is missing", error, StringComparison.Ordinal);
        Assert.Contains("Nothing was imported.", error, StringComparison.Ordinal);
        var (_, after, _) = await Run("--accounts", File("a.csv"));
        Assert.Contains("2 new", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WhenTheStoreIsNoDatabase_ExitsWith2AndLeavesIt()
    {
        var store = Write("store.db", "precious text");

        var (code, _, error) = await Run("--accounts", Write("a.csv", Accounts));

        Assert.Equal(2, code);
        Assert.Contains("is no SQLite file", error, StringComparison.Ordinal);
        Assert.Equal("precious text", await System.IO.File.ReadAllTextAsync(store));
    }

    [Theory]
    [InlineData("Nothing to import")]
    [InlineData("--mapping needs --from", "--mapping", "x.yaml")]
    [InlineData("--from needs --mapping", "--from", ".", "--accounts", "a.csv")]
    [InlineData("no such file", "--accounts", "does-not-exist.csv")]
    [InlineData("cannot be written", "--accounts", "a.csv", "--rejects", "no/such/folder/r.csv")]
    public async Task Import_WhenArgumentsAreWrong_ExitsWith2AndNamesTheFix(string expected, params string[] arguments)
    {
        var (code, _, error) = await Run(arguments);

        Assert.Equal(2, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [FactNeeds("data/ravenstack")]
    public async Task Import_WhenAShippedMappingIsNamed_ReportsRepeatedIds()
    {
        var (code, output, error) = await Run(
            "--mapping", "ravenstack", "--from", Path.Combine(Needs.SharedFolder!, "data", "ravenstack"));

        Assert.Empty(error);
        Assert.Equal(0, code);
        Assert.Contains("Accounts: 500 new", output, StringComparison.Ordinal);
        Assert.Contains("Signals: 32775 new", output, StringComparison.Ordinal);
        Assert.Contains("Repeated ids: 21 rows", output, StringComparison.Ordinal);
        Assert.Equal(21, output.Split('\n').Count(line => line.Contains("usage_id \"U-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Import_WhenAMappingHasProblems_NamesEachAndExitsWith2()
    {
        var mapping = Write("m.yaml", "tables:\n  - id: a\n    fil: x.csv\n    account: { id: x }\n");

        var (code, _, error) = await Run("--mapping", mapping, "--from", _folder.FullName);

        Assert.Equal(2, code);
        Assert.Contains("m.yaml:3: tables[0].fil: The key \"fil\" is unknown. Did you mean \"file\"?", error, StringComparison.Ordinal);
        Assert.Contains("The key \"file\" is missing.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing-like-it", "no shipped mapping of this name")]
    [InlineData("no/such/file.yaml", "no such file")]
    public async Task Import_WhenTheMappingIsMissing_SaysSo(string mapping, string expected)
    {
        var (code, _, error) = await Run("--mapping", mapping, "--from", ".");

        Assert.Equal(2, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WhenACellHoldsControlCharacters_KeepsThemFromTheTerminal()
    {
        var (_, output, _) = await Run("--accounts", Write("a.csv", Accounts), "--signals", Write("s.csv", Header + "A,k,\u001b[31mred,1\n"));

        Assert.DoesNotContain('\u001b', output);
        Assert.Contains("[31mred", output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string File(string name) => Path.Combine(_folder.FullName, name);

    private string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    private async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await ImportCommand.Create().Parse([.. arguments, "--store", File("store.db")])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
