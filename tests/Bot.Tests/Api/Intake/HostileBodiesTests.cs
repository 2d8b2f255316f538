using System.Text;
using HealthScore.Bot.Api;

namespace HealthScore.Bot.Tests.Api.Intake;

/// <summary>Whatever bytes a good key sends, it is never our failure, and good rows still go through.</summary>
public class HostileBodiesTests
{
    private const string Signals =
        """{"signals":[{"account_id":"a1","kind":"k","at":"2026-03-01T09:30:00Z","value":1.5,"id":"x","attributes":{"topic":"login"}},{"account_id":"a1","kind":"k","at":"2026-03-01","value":-2}]}""";

    private const string Accounts =
        """[{"account_id":"b1","name":"Initech","aliases":["I"],"arr":12.50,"seats":3,"renews_on":"2027-01-01","status":"active","tier":1},{"account_id":"b2","name":"Hooli"}]""";

    private static readonly string[] Pieces =
        ["null", "{}", "[]", "\"\"", "1e999", "-0", "\"\\ud800\"", "\"\\u0000\"", ",", ":", "}", "]", "true", "99999999999999999999", "\"\u202e\ud83d\ude00\"", "\n", "\r\n", "\ufeff"];

    [Theory]
    [InlineData(20260301)]
    [InlineData(20260302)]
    public async Task Post_OfAnything_IsNeverAServerError(int seed)
    {
        var random = new Random(seed);
        await using var host = await ApiHost.StartAsync();
        for (var i = 0; i < 600; i++)
        {
            var (path, text) = random.Next(2) == 0 ? (ApiPaths.Signals, Signals) : (ApiPaths.Accounts, Accounts);
            var body = random.Next(4) == 0 ? Bytes(random) : Mutated(text, random);
            var reply = await host.PostAsync(path, body, random.Next(2) == 0 ? ApiHost.Json : ApiHost.Lines);
            Assert.True((int)reply.Status < 500, $"{(int)reply.Status} for {path} of {Convert.ToBase64String(body)}");
        }

        Assert.Equal(0, (await host.PostAsync(ApiPaths.Signals, Signals)).Number("rejected"));
        Assert.Equal(0, (await host.PostAsync(ApiPaths.Accounts, Accounts)).Number("rejected"));
    }

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[random.Next(300)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Mutated(string from, Random random)
    {
        var text = new StringBuilder(from);
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            var at = random.Next(text.Length);
            if (random.Next(2) == 0) text.Remove(at, Math.Min(random.Next(1, 20), text.Length - at));
            else text.Insert(at, Pieces[random.Next(Pieces.Length)]);
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        if (random.Next(4) == 0) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }
}
