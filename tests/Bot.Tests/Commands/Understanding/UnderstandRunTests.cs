using System.Text;
using HealthScore.Bot.Commands;
using HealthScore.Bot.Commands.Understanding;
using HealthScore.Testing;

namespace HealthScore.Bot.Tests.Commands.Understanding;

public sealed class UnderstandRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public UnderstandRunTests()
    {
        _folder.Write("accounts.csv", "account_id,name,segment,region\nacme,Acme Corp,Enterprise,EMEA\nlabs,Acme Labs,SMB,APAC\nglobex,Globex,Enterprise,EMEA\n");
        _folder.Write("users.csv", "user_id,name,role,team\nana@example.com,Ana Demoral,csm,West\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Run_OfSomeLines_WritesOneObjectForEachInOrder()
    {
        var (exit, output, error) = await RunAsync(
            """
            {"text":"how is globex?","user":"ana@example.com"}

            {"text":"acme"}
            {"text":"red enterprise accounts in EMEA over 100k, top 5","user":"ana@example.com","unknown_field":1}
            {"text":"renewals next quarter of Ana","context":{"accounts":["globex",7],"intent":"account.health"}}
            """);
        Assert.Equal((ExitCode.Done, ""), (exit, error));
        Assert.Collection(
            output.TrimEnd('\n').Split('\n'),
            line => Assert.StartsWith("""{"intent":"account.health","accounts":["globex"],"candidates":[],"filters":{},"language":"en","confidence":""", line, StringComparison.Ordinal),
            line => Assert.Contains("""accounts":[],"candidates":["acme","labs"]""", line, StringComparison.Ordinal),
            line => Assert.Contains("""{"band":["red"],"segment":"Enterprise","region":"EMEA","arr_over":100000,"limit":5}""", line, StringComparison.Ordinal),
            line => Assert.Contains("""{"owner":"ana@example.com","renews_from":"2027-01-01","renews_to":"2027-03-31"}""", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_WithExplain_SaysWhatDecided()
    {
        var (_, output, _) = await RunAsync("""{"text":"globex tickets"}""", explain: true);
        Assert.Contains("tickets = tickets", output, StringComparison.Ordinal);
        Assert.Contains("globex = Exact, 1 fit", output, StringComparison.Ordinal);
        Assert.Contains("\"tickets account\":", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how is globex", "Line 2: not JSON at character 1")]
    [InlineData("[1]", "Line 2: expected an object with a \"text\"")]
    [InlineData("{\"words\":\"x\"}", "Line 2: expected an object with a \"text\"")]
    public async Task Run_OfABadLine_NamesItAndTheFix(string line, string says)
    {
        var (exit, output, error) = await RunAsync("{\"text\":\"globex\"}\n" + line);
        Assert.Equal(ExitCode.BadInput, exit);
        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.Single(output.TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [InlineData("none.csv", null, null, "none.csv")]
    [InlineData("accounts.csv", "none", null, "intents.yaml")]
    [InlineData("accounts.csv", null, "someday", "--as-of \"someday\"")]
    public async Task Run_WithABadOption_SaysWhich(string accounts, string? grammar, string? asOf, string says)
    {
        var (exit, _, error) = await RunAsync("", accounts, grammar, asOf);
        Assert.Equal(ExitCode.BadInput, exit);
        Assert.Contains(says, error, StringComparison.Ordinal);
    }

    private async Task<(int Exit, string Output, string Error)> RunAsync(
        string input, string accounts = "accounts.csv", string? grammar = null, string? asOf = "2026-11-18", bool explain = false)
    {
        using var output = new MemoryStream();
        await using var error = new StringWriter();
        var request = new UnderstandRequest(
            _folder.File(accounts), _folder.File("users.csv"), grammar is null ? null : _folder.File(grammar), asOf, explain);
        var exit = await UnderstandRun.RunAsync(
            request, new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error, TimeProvider.System, CancellationToken.None);
        return (exit, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
