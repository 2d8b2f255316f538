using System.Text;
using System.Text.Json.Nodes;

namespace HealthScore.Bot.Tests.Channels.Teams;

/// <summary>Whatever comes in, the answer is never a failure of ours.</summary>
public sealed class MutatedActivitiesTests
{
    private const int Rounds = 1_500;

    // Stands for half a surrogate pair, which the JSON writer would not write.
    private const string HalfPair = "half-pair";

    [Fact]
    public async Task Post_WhenBytesAreRandom_NeverFails()
    {
        var random = new Random(4711);
        await PostManyAsync(() =>
        {
            var bytes = new byte[random.Next(600)];
            random.NextBytes(bytes);
            return bytes;
        });
    }

    [Fact]
    public async Task Post_WhenAnActivitysBytesAreFlipped_NeverFails()
    {
        var random = new Random(4712);
        await PostManyAsync(() =>
        {
            var bytes = Encoding.UTF8.GetBytes(Sample(random).ToJsonString());
            for (var flips = random.Next(1, 5); flips > 0; flips--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            return random.Next(4) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
        });
    }

    [Fact]
    public async Task Post_WhenAnActivitysValuesAreExchanged_NeverFails()
    {
        var random = new Random(4713);
        await PostManyAsync(() =>
        {
            var activity = Sample(random);
            for (var changes = random.Next(1, 4); changes > 0; changes--) Mutate(activity, random);
            return Encoding.UTF8.GetBytes(activity.ToJsonString().Replace(HalfPair, "\\ud800", StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public async Task Post_WhenJsonIsVeryDeep_IsRefused(char open)
    {
        await using var host = await TeamsHost.StartLocalAsync();
        var nested = string.Concat(Enumerable.Repeat(open == '[' ? "[" : "{\"a\":", 20_000));

        using var response = await host.PostAsync("{\"type\":\"message\",\"value\":" + nested);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static async Task PostManyAsync(Func<byte[]> next)
    {
        await using var host = await TeamsHost.StartLocalAsync();
        for (var i = 0; i < Rounds; i++)
        {
            var body = next();
            using var response = await host.PostAsync(body);
            Assert.True((int)response.StatusCode < 500, $"round {i}: {(int)response.StatusCode} for {Convert.ToBase64String(body)}");
        }
    }

    private static JsonObject Sample(Random random) => random.Next(5) switch
    {
        0 => SampleActivity.Message("<at>Deploy Bot</at> how is Acme?"),
        1 => SampleActivity.Execute(),
        2 => SampleActivity.Invoke("composeExtension/query"),
        3 => SampleActivity.Of("conversationUpdate", json => json["membersAdded"] = new JsonArray(new JsonObject { ["id"] = SampleActivity.Bot })),
        _ => SampleActivity.Of("message", json =>
        {
            json["value"] = new JsonObject { ["verb"] = "help" };
            json["deliveryMode"] = "expectReplies";
            json["entities"] = new JsonArray(SampleActivity.Mention(SampleActivity.Bot, "<at>Deploy Bot</at>"));
        }),
    };

    // Goes down a random way and puts something else there, or takes it out.
    private static void Mutate(JsonObject json, Random random)
    {
        var name = json.Select(property => property.Key).ElementAtOrDefault(random.Next(Math.Max(1, json.Count)));
        if (name is null) return;
        if (json[name] is JsonObject { Count: > 0 } inner && random.Next(2) == 0)
        {
            Mutate(inner, random);
            return;
        }

        if (random.Next(6) == 0) json.Remove(name);
        else json[name] = Other(random);
    }

    private static JsonNode? Other(Random random) => random.Next(11) switch
    {
        0 => null,
        1 => random.Next(),
        2 => 1e300,
        3 => true,
        4 => "",
        5 => new string('x', random.Next(5_000)),
        6 => "\u202e\u0000😀..",
        7 => new JsonArray(null, 1, "x", new JsonObject()),
        8 => new JsonObject { ["id"] = new JsonArray(), ["type"] = 5, [HalfPair] = HalfPair, ["verb"] = "x" },
        9 => HalfPair,
        _ => "message",
    };
}
